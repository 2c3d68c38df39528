package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.figure.Basis;
import java.util.Optional;

/** On what a published figure rests, as far as its text says so. */
public enum AnnouncedBasis {
    REPORTED(Basis.REPORTED),
    CONFIRMED(Basis.CONFIRMED),
    PAID(Basis.PAID),
    /** Another one, such as what the police know of; the figure's words say which. */
    OTHER(null),
    /** The text does not say. */
    UNKNOWN(null);

    private final Basis oursOrNull;

    AnnouncedBasis(Basis oursOrNull) {
        this.oursOrNull = oursOrNull;
    }

    /** The figures of ours that it may be laid beside. */
    Optional<Basis> ours() {
        return Optional.ofNullable(oursOrNull);
    }
}
