package dev.sekisho.identity.code;

import dev.sekisho.kernel.origin.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a code is to go, and who asks for it, all as keyed hashes.
 *
 * @param recipient the number or mailbox
 * @param prefix the block of numbers around a number; empty for a mailbox
 * @param origin from where the request came; empty where another service asks
 */
public record CodeTarget(String recipient, Optional<String> prefix, Optional<Origin> origin) {

    public CodeTarget {
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(origin, "origin");
    }

    public static CodeTarget mailbox(String addressHash, Optional<Origin> origin) {
        return new CodeTarget(addressHash, Optional.empty(), origin);
    }

    public static CodeTarget number(String numberHash, String prefixHash, Optional<Origin> origin) {
        return new CodeTarget(numberHash, Optional.of(prefixHash), origin);
    }
}
