package dev.sekisho.identity.contact;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How contacts are changed.
 *
 * @param open how long a change may take until everything is shown
 * @param coolingOff from the binding, in which no link is cleared and the wallet is frozen
 * @param notMe the page on which whoever has the old contact says that it was not them
 */
public record ContactRules(Duration open, Duration coolingOff, URI notMe) {

    public ContactRules {
        Objects.requireNonNull(notMe, "notMe");
        if (open.isNegative() || open.isZero() || coolingOff.isNegative() || coolingOff.isZero()) {
            throw new IllegalArgumentException("a change takes some time, and cools off for some time");
        }
    }
}
