package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.Account;

/** What a proof is for: who proves it for which purpose is the operator's choice, vendor by vendor. */
public enum ProofPurpose {
    /** The first proof of an account, by which it becomes somebody's. */
    OPENING,
    /** Proved again: on risk, for a higher limit, or because the method of the first proof ended. */
    RENEWAL;

    static ProofPurpose of(Account account) {
        return account.identity().isPresent() ? RENEWAL : OPENING;
    }
}
