package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.paymentrun.HearRefusal.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Hears persons who say that the bank did not take a run's file; at the second its claims come free for another run. */
@ApplicationScoped
public class RefuseRun {

    private final PaymentRuns runs;
    private final PayableClaims claims;
    private final HearRefusal hear;

    RefuseRun(PaymentRuns runs, PayableClaims claims, HearRefusal hear) {
        this.runs = runs;
        this.claims = claims;
        this.hear = hear;
    }

    /** Saying it again changes nothing. */
    @Transactional
    public RunOutcome refuse(RunId id, NotTaken said, Actor by) {
        hear.alone();
        Optional<PaymentRun> found = runs.lock(id);
        if (found.isEmpty()) {
            return new RunOutcome.Absent();
        }
        if (!(found.get() instanceof ReleasedRun released)) {
            return dismiss(found.get(), RunRule.NOT_IN_THIS_STATE, by);
        }
        Heard heard = hear.hear(SentFile.of(released.head()), said, by);
        if (heard instanceof Heard.Dismissed dismissed) {
            return dismiss(released, dismissed.rule(), by);
        }
        return new RunOutcome.Done(heard instanceof Heard.Said words ? refused(released, words, said, by) : released);
    }

    private PaymentRun refused(ReleasedRun released, Heard.Said words, NotTaken said, Actor by) {
        PaymentRun next = words.isEnough() ? released.refused() : released.noted();
        runs.refuse(next, RunFacts.notTaken(next.head(), words.persons(), said, by));
        if (next instanceof RefusedRun) {
            claims.leave(released.head().id());
        }
        return next;
    }

    private RunOutcome dismiss(PaymentRun run, RunRule rule, Actor by) {
        runs.note(run.noted(), RunFacts.refused(run.head(), rule, by.person()));
        return new RunOutcome.Refused(rule);
    }
}
