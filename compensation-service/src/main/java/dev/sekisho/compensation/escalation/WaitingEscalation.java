package dev.sekisho.compensation.escalation;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.EscalationPassedOn;
import dev.sekisho.kernel.event.compensation.EscalationRaised;
import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Nobody has said yet that they know of it. */
public record WaitingEscalation(EscalationHead head, Level level, Instant since, Instant acknowledgeBy)
        implements Escalation {

    public WaitingEscalation {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(acknowledgeBy, "acknowledgeBy");
    }

    static WaitingEscalation raised(Sign sign, Instant now, Duration within) {
        return new WaitingEscalation(
                new EscalationHead(UUID.randomUUID(), sign, now, 1),
                sign.trigger().first(),
                now,
                now.plus(within));
    }

    public boolean isOverdueAt(Instant now) {
        return !now.isBefore(acknowledgeBy);
    }

    /** When nobody answers in time it goes to the next level; the highest is called again, and stays late. */
    WaitingEscalation passedOn(Instant now, Duration within) {
        return level.next()
                .map(next -> new WaitingEscalation(head.next(), next, now, now.plus(within)))
                .orElseGet(() -> new WaitingEscalation(head.next(), level, now, acknowledgeBy));
    }

    /** Its level was called before. */
    boolean isCalledAgain() {
        return head.version() > 1 + level.compareTo(head.sign().trigger().first());
    }

    KnownEscalation known(Actor by, Level spoken, String words, Instant now) {
        return new KnownEscalation(
                head.next(), level, new KnownEscalation.Word(by, spoken, words, now), now.isAfter(acknowledgeBy));
    }

    EscalationRaised raised() {
        Sign sign = head.sign();
        return new EscalationRaised(
                head.id(),
                sign.trigger().name(),
                sign.about(),
                sign.bank().map(BankCode::value).orElse(null),
                sign.counted(),
                sign.amount().yen(),
                level.name(),
                acknowledgeBy);
    }

    EscalationPassedOn passedOn() {
        return new EscalationPassedOn(head.id(), level.name(), acknowledgeBy);
    }
}
