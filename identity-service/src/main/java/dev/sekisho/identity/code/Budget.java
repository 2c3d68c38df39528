package dev.sekisho.identity.code;

import java.time.Duration;
import java.util.Objects;

/** So many codes under a key in a window that begins with the first of them. */
public record Budget(BudgetKind kind, String key, Limit limit) {

    public Budget {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(limit, "limit");
    }

    /** So many in a time. */
    public record Limit(int most, Duration window) {

        public Limit {
            if (most < 1 || window.isNegative() || window.isZero()) {
                throw new IllegalArgumentException("a limit lets something through in some time");
            }
        }
    }
}
