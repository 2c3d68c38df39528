package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hears persons who say that the bank did not take a file; at the second its claims come free for another run. */
@ApplicationScoped
public class RefuseRun {

    public static final int LONGEST_NOTE = 500;

    private final PaymentRuns runs;
    private final PayableClaims claims;
    private final InstantSource clock;

    RefuseRun(PaymentRuns runs, PayableClaims claims, InstantSource clock) {
        this.runs = runs;
        this.claims = claims;
        this.clock = clock;
    }

    /** Saying it again changes nothing. @param note who of the bank says so, and why */
    @Transactional
    public RunOutcome refuse(RunId id, String note, Actor by) {
        Optional<PaymentRun> found = runs.lock(id);
        if (found.isEmpty()) {
            return new RunOutcome.Absent();
        }
        if (!(found.get() instanceof ReleasedRun released)) {
            return dismiss(found.get(), RunRule.NOT_IN_THIS_STATE, by);
        }
        if (runs.pays(id, by.person())) {
            return dismiss(released, RunRule.IS_BENEFICIARY, by);
        }
        Set<UUID> before = runs.refusing(id);
        if (before.contains(by.person().value())) {
            return new RunOutcome.Done(released);
        }
        PaymentRun next = before.isEmpty() ? released.noted() : released.refused();
        runs.refuse(next, note, by, clock.instant(), RunFacts.notTaken(next.head(), before.size() + 1, by));
        if (next instanceof RefusedRun) {
            claims.leave(id);
        }
        return new RunOutcome.Done(next);
    }

    private RunOutcome dismiss(PaymentRun run, RunRule rule, Actor by) {
        runs.note(run.noted(), RunFacts.refused(run.head(), rule, by.person()));
        return new RunOutcome.Refused(rule);
    }
}
