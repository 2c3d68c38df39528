package dev.sekisho.charge.stepup;

import dev.sekisho.charge.stepup.EndedStepUp.Because;
import dev.sekisho.charge.stepup.Holder.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** The transactions around what identity-service is asked: each begins and ends while nobody is waited for. */
@ApplicationScoped
public class StepUpBook {

    private static final Duration DAY = Duration.ofDays(1);

    private final StepUps stepUps;
    private final StepUpPolicy policy;

    @Inject
    public StepUpBook(StepUps stepUps, StepUpPolicy policy) {
        this.stepUps = stepUps;
        this.policy = policy;
    }

    /** Nothing if the wallet had its questions for a day. */
    @Transactional
    public Optional<AskedStepUp> begin(StepUpHead head) {
        if (stepUps.askedWithin(head.wallet(), DAY) >= policy.perDay()) {
            return Optional.empty();
        }
        AskedStepUp asked = AskedStepUp.of(head);
        stepUps.insert(asked);
        return Optional.of(asked);
    }

    @Transactional
    public void refused(StepUpHead head) {
        if (stepUps.lock(head.id(), head.wallet()).orElseThrow() instanceof AskedStepUp asked) {
            stepUps.update(asked.ended(Because.REFUSED));
        }
    }

    /** The state it is in now. */
    @Transactional
    public StepUp answered(StepUpHead head, Word word) {
        StepUp present = stepUps.lock(head.id(), head.wallet()).orElseThrow();
        if (!(present instanceof AskedStepUp asked) || word == Word.UNAVAILABLE) {
            return present;
        }
        StepUp next = switch (word) {
            case APPROVED -> asked.approved();
            case CODE_REFUSED -> asked.codeRefused();
            case LOCKED, UNAVAILABLE -> asked.ended(Because.LOCKED);
        };
        stepUps.update(next);
        return next;
    }
}
