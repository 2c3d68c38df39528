package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.compensation.DepositorCheckAnswered;
import dev.sekisho.kernel.event.compensation.DepositorCheckAsked;
import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The depositor has not said whose the charges were. @param outcome of the last try, which settled nothing */
public record WaitingCheck(CheckHead head, Optional<DepositorOutcome> outcome, long answers) implements DepositorCheck {

    public WaitingCheck {
        Objects.requireNonNull(head, "head");
        if (outcome.filter(DepositorOutcome::settles).isPresent() || outcome.isPresent() != (answers > 0)) {
            throw new IllegalArgumentException("what is settled does not wait");
        }
    }

    static WaitingCheck of(CaseHead from, ChargedAccount account, Instant now, LookBackPolicy policy) {
        CheckHead head = new CheckHead(
                UUID.randomUUID(), from.id(), from.number(), account, now, now.plus(policy.answerWithin()), 1);
        return new WaitingCheck(head, Optional.empty(), 0);
    }

    /** Tried, and to be tried again. */
    WaitingCheck again(DepositorOutcome tried) {
        return new WaitingCheck(head.next(), Optional.of(tried), answers + 1);
    }

    AnsweredCheck own(Instant now) {
        return new AnsweredCheck(head.next(), DepositorOutcome.OWN, answers + 1, now, Optional.empty());
    }

    /** @param opened the case that is about it now */
    AnsweredCheck fraud(CaseNumber opened, Instant now) {
        return new AnsweredCheck(head.next(), DepositorOutcome.FRAUD, answers + 1, now, Optional.of(opened));
    }

    DepositorCheckAsked asked() {
        return new DepositorCheckAsked(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                head.account().wallet().value(),
                head.account().account().value(),
                head.account().bank().value(),
                head.account().charges().stream().map(ChargeId::toString).toList(),
                head.account().amount().yen(),
                head.answerBy());
    }

    DepositorCheckAnswered answered(UUID staff) {
        return new DepositorCheckAnswered(
                head.id(),
                head.caseId(),
                head.account().bank().value(),
                outcome.orElseThrow().name(),
                answers,
                staff,
                null);
    }
}
