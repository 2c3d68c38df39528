package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.retention.RetentionOutcome;
import dev.sekisho.identity.retention.RetentionOutcome.Refusal;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;

/** What a refusal about records is called on the wire; the callers are staff and are told which rule it was. */
final class RetentionProblems {

    private RetentionProblems() {}

    static <T> T resultOf(RetentionOutcome<T> outcome) {
        if (outcome instanceof RetentionOutcome.Refused<T> refused) {
            throw problem(refused.refusal());
        }
        return ((RetentionOutcome.Done<T>) outcome).result();
    }

    private static ProblemException problem(Refusal refusal) {
        return switch (refusal.why()) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such thing").build();
            case CLOSED_BEFORE ->
                ProblemException.of(409, "account-closed", "The account was closed before")
                        .build();
            case DECIDED, PROPOSED_BEFORE, DESTROYED_BEFORE ->
                ProblemException.of(409, "records-decided", "That was decided before")
                        .with("rule", refusal.why().name())
                        .build();
            case SAME_PERSON, OWN_RECORDS ->
                ProblemException.of(422, "approval-refused", "Another person has to decide")
                        .with("rule", refusal.why().name())
                        .build();
            case NOT_ENDED, HELD -> kept(refusal).build();
            case KEPT ->
                kept(refusal)
                        .with("keepUntil", refusal.keepUntil().orElseThrow())
                        .build();
        };
    }

    private static ProblemException.Builder kept(Refusal refusal) {
        return ProblemException.of(409, "records-kept", "These records are kept")
                .with("rule", refusal.why().name());
    }
}
