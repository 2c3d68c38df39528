package dev.sekisho.identity.proof.rest;

import dev.sekisho.identity.proof.ApprovedProof;
import dev.sekisho.identity.proof.PendingProof;
import dev.sekisho.identity.proof.Proof;
import java.util.UUID;

/** How a proof stands, and nothing of what was verified. */
record ProofStateView(UUID proofId, State state) {

    static ProofStateView of(Proof proof) {
        State state = proof instanceof PendingProof
                ? State.PENDING
                : proof instanceof ApprovedProof ? State.APPROVED : State.REJECTED;
        return new ProofStateView(proof.id(), state);
    }

    /** The states of a proof as its owner sees them. */
    enum State {
        PENDING,
        APPROVED,
        REJECTED
    }
}
