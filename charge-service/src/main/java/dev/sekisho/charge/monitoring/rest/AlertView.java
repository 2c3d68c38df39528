package dev.sekisho.charge.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.monitoring.Alert;
import dev.sekisho.charge.monitoring.AlertHead;
import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.charge.monitoring.RaisedAlert;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.monitoring.SeenAlert;
import dev.sekisho.charge.monitoring.Subject;
import dev.sekisho.charge.monitoring.WatchAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An alert with its evidence, and by when somebody was to see it and did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        UUID alertId,
        String number,
        State state,
        RuleKind kind,
        Subject subject,
        WatchAction action,
        UUID walletId,
        Instant raisedAt,
        Instant dueAt,
        UUID acknowledgedBy,
        Instant acknowledgedAt,
        Boolean late,
        EvidenceView evidence) {

    /** Whether somebody has seen it. */
    enum State {
        RAISED,
        OVERDUE,
        ACKNOWLEDGED
    }

    static AlertView of(Alert alert, List<Movement> movements, Instant now) {
        AlertHead head = alert.head();
        SeenAlert seen = alert instanceof SeenAlert one ? one : null;
        return new AlertView(
                head.id(),
                head.number(),
                state(alert, now),
                head.terms().kind(),
                head.terms().subject(),
                head.terms().action(),
                head.walletId().value(),
                head.raisedAt(),
                head.dueAt(),
                seen == null ? null : seen.by().staffId(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.isLate(),
                EvidenceView.of(head, movements));
    }

    private static State state(Alert alert, Instant now) {
        if (alert instanceof RaisedAlert raised) {
            return raised.isOverdueAt(now) ? State.OVERDUE : State.RAISED;
        }
        return State.ACKNOWLEDGED;
    }
}
