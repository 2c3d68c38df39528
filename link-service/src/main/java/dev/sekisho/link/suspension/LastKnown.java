package dev.sekisho.link.suspension;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An answer that outlives what it is made from: while that cannot be read, the last one is given with its time.
 *
 * <p>Only what is public and decides nothing is told so.
 */
public final class LastKnown<T> {

    private volatile Said<T> last;

    /** @throws RuntimeException of the source, if there was never an answer */
    public Said<T> tell(Supplier<T> source, Instant now) {
        try {
            Said<T> fresh = new Said<>(source.get(), now, true);
            last = fresh;
            return fresh;
        } catch (RuntimeException away) {
            return Optional.ofNullable(last).map(Said::old).orElseThrow(() -> away);
        }
    }

    /** @param asOf when it was so @param current whether that is now */
    public record Said<T>(T value, Instant asOf, boolean current) {

        Said<T> old() {
            return new Said<>(value, asOf, false);
        }
    }
}
