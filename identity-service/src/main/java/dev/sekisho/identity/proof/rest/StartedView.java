package dev.sekisho.identity.proof.rest;

import dev.sekisho.identity.proof.ProofStart;
import dev.sekisho.kit.problem.ProblemException;
import java.net.URI;
import java.util.UUID;

/** A proof and the page on which it is made. */
record StartedView(UUID proofId, URI sessionUrl) {

    /** The proof. @throws ProblemException if none was started */
    static StartedView of(ProofStart start) {
        if (start instanceof ProofStart.Started started) {
            return new StartedView(started.proofId(), started.page());
        }
        throw problem(start);
    }

    private static ProblemException problem(ProofStart start) {
        if (start instanceof ProofStart.MethodEnded) {
            return ProblemException.of(422, "method-ended", "This method takes no new proofs")
                    .build();
        } else if (start instanceof ProofStart.NotOnThisPath) {
            return ProblemException.of(422, "path-refused", "This path is not open for the account")
                    .build();
        } else if (start instanceof ProofStart.TooMany) {
            return ProblemException.of(429, "too-many-proofs", "No further proof may be started for now")
                    .build();
        } else if (start instanceof ProofStart.VendorAway) {
            return ProblemException.of(503, "vendor-away", "The check cannot be started now; try again")
                    .build();
        }
        return ProblemException.of(404, "not-found", "There is no such account").build();
    }
}
