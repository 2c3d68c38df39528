package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.compensation.DepositorCheckAnswered;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The depositor has said whose the charges were. @param opened the case that fraud opened or joined */
public record AnsweredCheck(
        CheckHead head, DepositorOutcome said, long answers, Instant at, Optional<CaseNumber> opened)
        implements DepositorCheck {

    public AnsweredCheck {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(at, "at");
        if (!said.settles() || answers < 1 || opened.isPresent() != (said == DepositorOutcome.FRAUD)) {
            throw new IllegalArgumentException("fraud opens a case, and nothing else does");
        }
    }

    @Override
    public Optional<DepositorOutcome> outcome() {
        return Optional.of(said);
    }

    DepositorCheckAnswered answered(UUID staff) {
        return new DepositorCheckAnswered(
                head.id(),
                head.caseId(),
                head.account().bank().value(),
                said.name(),
                answers,
                staff,
                opened.map(CaseNumber::value).orElse(null));
    }
}
