package dev.sekisho.compensation.threshold;

/** The book of suspensions at its owner; the same stop told again is one stop, also after a resume. */
public interface Book {

    /** Carries the stop out; never in a transaction. */
    Answer tell(BankStop stop);

    /** What the owner says. */
    sealed interface Answer {

        /** It stands. @param epoch of the book */
        record Stands(long epoch) implements Answer {}

        /** The owner will not do it; a person has to look. */
        record Refused() implements Answer {}

        /** Nobody knows whether it stands. */
        record Silence() implements Answer {}
    }
}
