package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.CaseNumber;

/** What is owed to one victim, in the state that decides what may still happen to it. */
public sealed interface Claim permits LiveClaim, InPaymentClaim, PaidClaim, WithdrawnClaim {

    ClaimHead head();

    ClaimContent content();

    ClaimState state();

    /** The same claim after one more fact about it that changed nothing. */
    Claim noted();

    default ClaimId id() {
        return head().id();
    }

    default CaseNumber caseNumber() {
        return head().caseNumber();
    }

    default ContentHash hash() {
        return ContentHash.of(id(), head().revision(), caseNumber(), content());
    }
}
