package dev.sekisho.sandbox.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be measured by itself, by the name that {@code ./sekisho bench} takes. */
enum Part {
    /** charge-service alone: P2, P3, P4, P6. */
    CHARGE,
    /** link-service alone, among ten million links: P14. */
    LINK,
    /** Charges and stops over the whole suite: P1, P5, P10, P16. */
    WHOLE,
    /** Stops alone, with and without Kafka: P10. */
    BRAKE,
    /** identity-service's codes and clearances beside sign-ins: P13. */
    CODES,
    /** The check of one step against the signals of a million accounts: V1. */
    VELOCITY,
    /** Uniqueness and do-not-link register among ten million links: U1. */
    UNIQUENESS,
    /** Suspensions and caps from memory: P11. */
    MEMORY,
    /** A bank file of many payments: F1. */
    PAYMENTS,
    /** Facts into compensation-service's copy: P15. */
    INGEST,
    /** Traces and looks back over the copy of a million wallets: P15. */
    PAST,
    /** Figures of damage as of any moment, over a hundred thousand cases: D1. */
    FIGURES;

    static Optional<Part> named(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
