package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.screening.FalseHit;
import dev.sekisho.identity.screening.HitHead;
import dev.sekisho.identity.screening.LiftProposed;
import dev.sekisho.identity.screening.ListKind;
import dev.sekisho.identity.screening.MatchGrade;
import dev.sekisho.identity.screening.MatchedField;
import dev.sekisho.identity.screening.OpenHit;
import dev.sekisho.identity.screening.ScreeningHit;
import dev.sekisho.identity.screening.TrueHit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hit in the MLRO's queue. */
record HitView(
        UUID hitId,
        String state,
        ListKind kind,
        UUID listId,
        MatchGrade grade,
        List<MatchedField> fields,
        UUID personId,
        UUID accountId,
        Instant openedAt,
        Instant dueAt) {

    static HitView of(ScreeningHit hit) {
        HitHead head = hit.head();
        return new HitView(
                head.id(),
                state(hit),
                head.kind(),
                head.listId(),
                head.grade(),
                head.fields().stream().sorted().toList(),
                head.person().value(),
                head.account().value(),
                head.openedAt(),
                head.dueAt());
    }

    private static String state(ScreeningHit hit) {
        if (hit instanceof OpenHit) {
            return "OPEN";
        } else if (hit instanceof FalseHit) {
            return "FALSE_HIT";
        } else if (hit instanceof TrueHit) {
            return "TRUE_HIT";
        }
        return hit instanceof LiftProposed ? "LIFT_PROPOSED" : "LIFTED";
    }
}
