package dev.sekisho.link.depositor.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.depositor.Taken;

/** What a bank hears when its word was not taken; the reason of a refused claim is in the record alone. */
final class Answers {

    private Answers() {}

    static Taken.Done done(Taken taken) {
        if (taken instanceof Taken.Done done) {
            return done;
        }
        if (taken instanceof Taken.CheckUnknown) {
            throw ProblemException.of(404, "not-found", "There is no such link check")
                    .build();
        }
        throw taken instanceof Taken.TooMany
                ? ProblemException.of(429, "too-many-words", "Too much was asked in the last hour")
                        .build()
                : ProblemException.of(422, "reference-reused", "This reference was used for something else")
                        .build();
    }

    static ProblemException claimRefused() {
        return ProblemException.of(422, "claim-not-proved", "The claim is not proved")
                .build();
    }
}
