package dev.sekisho.compensation.interim.rest;

import dev.sekisho.compensation.interim.Interim;
import dev.sekisho.compensation.interim.InterimOutcome;
import dev.sekisho.compensation.interim.InterimState;
import dev.sekisho.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An interim payment, and how its refusals leave this service. */
record InterimView(
        UUID interimId,
        UUID claimId,
        long paymentReference,
        long amountYen,
        InterimState state,
        Instant askedAt,
        List<UUID> approvedBy) {

    static InterimView of(Interim interim) {
        return new InterimView(
                interim.head().id(),
                interim.head().claim().value(),
                interim.head().number(),
                interim.head().amount().yen(),
                interim.state(),
                interim.head().askedAt(),
                interim.approvals().stream()
                        .map(approval -> approval.by().person().value())
                        .toList());
    }

    static InterimView answer(InterimOutcome outcome) {
        if (outcome instanceof InterimOutcome.Done done) {
            return of(done.interim());
        }
        throw outcome instanceof InterimOutcome.Refused refused
                ? ProblemException.of(422, "interim-refused", "The interim payment is not asked for, or not moved")
                        .with("rule", refused.rule())
                        .build()
                : unknown();
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "claim-unknown", "There is no such claim or payment")
                .build();
    }
}
