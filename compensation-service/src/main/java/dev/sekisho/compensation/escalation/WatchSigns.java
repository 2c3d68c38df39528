package dev.sekisho.compensation.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Raises what has passed its threshold or its time, and passes on what nobody answered. */
@ApplicationScoped
public class WatchSigns {

    private static final int MOST_AT_ONCE = 500;

    private final Signs signs;
    private final Escalations escalations;
    private final EscalationPolicy policy;

    WatchSigns(Signs signs, Escalations escalations, EscalationPolicy policy) {
        this.signs = signs;
        this.escalations = escalations;
        this.policy = policy;
    }

    /** @return those that are raised now */
    @Transactional
    public List<WaitingEscalation> raise(Instant now) {
        List<WaitingEscalation> raised = new ArrayList<>();
        for (Sign sign : signs.at(now, policy)) {
            WaitingEscalation escalation = WaitingEscalation.raised(sign, now, policy.acknowledgeWithin());
            Instant last = now.minus(sign.trigger().again());
            if (escalations.raise(escalation, last, Step.of(escalation), escalation.raised())) {
                raised.add(escalation);
            }
        }
        return raised;
    }

    /** @return those that reach the next level now */
    @Transactional
    public List<WaitingEscalation> passOn(Instant now) {
        List<WaitingEscalation> passed = new ArrayList<>();
        for (WaitingEscalation unanswered : escalations.unanswered(now, MOST_AT_ONCE)) {
            unanswered.passedOn(now, policy.acknowledgeWithin()).ifPresent(next -> {
                escalations.save(next, Step.of(next), next.passedOn());
                passed.add(next);
            });
        }
        return passed;
    }
}
