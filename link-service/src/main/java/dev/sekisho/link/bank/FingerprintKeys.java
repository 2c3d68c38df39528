package dev.sekisho.link.bank;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys under which bank accounts are known: one, and while it is turned into another that one as well.
 *
 * @param other the key that comes, or the one that goes; accounts are known under both as long as it is set
 */
public record FingerprintKeys(FingerprintKey current, Optional<FingerprintKey> other) {

    public FingerprintKeys {
        Objects.requireNonNull(current, "current");
        if (other.filter(key -> key.id().equals(current.id())).isPresent()) {
            throw new IllegalArgumentException("sekisho.link.turning.other-key-id: another key has another name");
        }
    }

    public static FingerprintKeys only(FingerprintKey key) {
        return new FingerprintKeys(key, Optional.empty());
    }

    /** The current one first. */
    public List<FingerprintKey> all() {
        return Stream.concat(Stream.of(current), other.stream()).toList();
    }
}
