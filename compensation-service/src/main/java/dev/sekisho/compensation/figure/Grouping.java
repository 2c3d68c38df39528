package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.report.Source;
import java.util.Arrays;
import java.util.Optional;

/** What is counted together: a basis with one source, or with all of them, in which what several said counts once. */
enum Grouping {
    CONFIRMED_ALL(Basis.CONFIRMED, null),
    CONFIRMED_BANK(Basis.CONFIRMED, Source.BANK),
    PAID_ALL(Basis.PAID, null),
    PAID_OPERATOR(Basis.PAID, Source.OPERATOR),
    REPORTED_ALL(Basis.REPORTED, null),
    REPORTED_BANK(Basis.REPORTED, Source.BANK),
    REPORTED_OPERATOR(Basis.REPORTED, Source.OPERATOR),
    REPORTED_VICTIM(Basis.REPORTED, Source.VICTIM);

    private static final String ALL = "ALL";

    private final Basis basis;
    private final Source sourceOrNull;

    Grouping(Basis basis, Source sourceOrNull) {
        this.basis = basis;
        this.sourceOrNull = sourceOrNull;
    }

    static Grouping of(Basis basis, Optional<Source> source) {
        return Arrays.stream(values())
                .filter(one -> one.basis == basis && one.sourceOrNull == source.orElse(null))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(basis + " by " + source + " is never said"));
    }

    /** Whether nobody else says so: then all sources together say the same. */
    boolean isTheOnlySource() {
        return sourceOrNull != null && basis != Basis.REPORTED;
    }

    Grouping withAllSources() {
        return switch (basis) {
            case REPORTED -> REPORTED_ALL;
            case CONFIRMED -> CONFIRMED_ALL;
            case PAID -> PAID_ALL;
        };
    }

    /** In whose tally this one is counted. */
    Grouping countedAs() {
        return sourceOrNull == null
                ? Arrays.stream(values())
                        .filter(one -> one.basis == basis && one.isTheOnlySource())
                        .findFirst()
                        .orElse(this)
                : this;
    }

    Basis basis() {
        return basis;
    }

    String source() {
        return sourceOrNull == null ? ALL : sourceOrNull.name();
    }
}
