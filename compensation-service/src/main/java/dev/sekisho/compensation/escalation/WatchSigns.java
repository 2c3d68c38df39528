package dev.sekisho.compensation.escalation;

import dev.sekisho.compensation.escalation.Signs.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Raises what has passed its threshold or its time, and passes on what nobody answered. */
@ApplicationScoped
public class WatchSigns {

    private static final int MOST_AT_ONCE = 500;
    private static final Comparator<Seen> ORDER = Comparator.comparing(
                    (Seen seen) -> seen.sign().trigger())
            .thenComparing(seen -> seen.sign().about());

    private final Signs signs;
    private final Escalations escalations;
    private final EscalationPolicy policy;

    public WatchSigns(Signs signs, Escalations escalations, EscalationPolicy policy) {
        this.signs = signs;
        this.escalations = escalations;
        this.policy = policy;
    }

    /** In one order for all: replicas that see the same wait for each other, and for nothing else. @return those raised now */
    @Transactional
    public List<WaitingEscalation> raise(Instant now) {
        List<WaitingEscalation> raised = new ArrayList<>();
        for (Seen seen : signs.at(now, policy).stream().sorted(ORDER).toList()) {
            Sign sign = seen.sign();
            WaitingEscalation escalation = WaitingEscalation.raised(sign, now, policy.acknowledgeWithin());
            boolean isNews = escalations
                    .last(sign.trigger(), sign.about())
                    .map(before -> seen.isNewsAfter(before, now))
                    .orElse(true);
            if (isNews && escalations.raise(escalation, Step.of(escalation), escalation.raised())) {
                raised.add(escalation);
            }
        }
        return raised;
    }

    /** @return those that reach the next level now, or the highest once more */
    @Transactional
    public List<WaitingEscalation> passOn(Instant now) {
        List<WaitingEscalation> passed = new ArrayList<>();
        Instant calledBy = now.minus(policy.acknowledgeWithin());
        for (WaitingEscalation unanswered : escalations.unanswered(now, calledBy, MOST_AT_ONCE)) {
            WaitingEscalation next = unanswered.passedOn(now, policy.acknowledgeWithin());
            escalations.save(next, Step.of(next), next.passedOn());
            passed.add(next);
        }
        return passed;
    }
}
