package dev.sekisho.compensation.command;

import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.Target;

/** Who owns what is to be stopped or frozen; asked the same again, it does the same. */
public interface Owner {

    Target owns();

    /** Carries the measure out or lets it go; never in a transaction. */
    Answer tell(Measure measure);

    /** What the owner says. */
    enum Answer {
        /** It is done. */
        DONE,
        /** Its time is over. */
        LAPSED,
        /** The owner will never do it; a person has to look. */
        REFUSED,
        /** Nobody knows whether it was done. */
        NO_ANSWER
    }
}
