package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Releases, confirms or gives up a run; doing again what was done changes nothing. */
@ApplicationScoped
public class MoveRun {

    private final PaymentRuns runs;
    private final PayableClaims claims;
    private final InstantSource clock;

    MoveRun(PaymentRuns runs, PayableClaims claims, InstantSource clock) {
        this.runs = runs;
        this.claims = claims;
        this.clock = clock;
    }

    /** By somebody who neither made it nor is paid by it, while all its claims still stand. */
    @Transactional
    public RunOutcome release(RunId id, Actor by) {
        Optional<PaymentRun> run = runs.lock(id);
        if (run.isEmpty()) {
            return new RunOutcome.Absent();
        }
        if (run.get() instanceof ReleasedRun released && released.releasedBy().equals(by.person())) {
            return new RunOutcome.Done(released);
        }
        if (!(run.get() instanceof MadeRun made)) {
            return refuse(run.get(), RunRule.NOT_IN_THIS_STATE, by.person());
        }
        if (made.head().madeBy().equals(by.person())) {
            return refuse(made, RunRule.IS_MAKER, by.person());
        }
        if (runs.pays(id, by.person())) {
            return refuse(made, RunRule.IS_BENEFICIARY, by.person());
        }
        if (runs.paysAmiss(id)) {
            return refuse(made, RunRule.CLAIM_AMISS, by.person());
        }
        ReleasedRun released = made.released(by.person());
        runs.save(released, by.person(), clock.instant(), RunFacts.released(released.head(), by.person()));
        return new RunOutcome.Done(released);
    }

    /** The bank has carried it out; its claims become paid by {@link SettleRuns}. */
    @Transactional
    public RunOutcome confirm(RunId id, Actor by) {
        Optional<PaymentRun> run = runs.lock(id);
        if (run.isEmpty()) {
            return new RunOutcome.Absent();
        }
        if (run.get() instanceof ConfirmedRun confirmed) {
            return new RunOutcome.Done(confirmed);
        }
        if (!(run.get() instanceof ReleasedRun released)) {
            return refuse(run.get(), RunRule.NOT_IN_THIS_STATE, by.person());
        }
        ConfirmedRun confirmed = released.confirmed();
        runs.save(confirmed, by.person(), clock.instant(), RunFacts.confirmed(confirmed.head(), by.person()));
        return new RunOutcome.Done(confirmed);
    }

    /** Before its release; its claims wait for another run. */
    @Transactional
    public RunOutcome cancel(RunId id, Actor by) {
        Optional<PaymentRun> run = runs.lock(id);
        if (run.isEmpty()) {
            return new RunOutcome.Absent();
        }
        if (run.get() instanceof CancelledRun cancelled) {
            return new RunOutcome.Done(cancelled);
        }
        if (!(run.get() instanceof MadeRun made)) {
            return refuse(run.get(), RunRule.NOT_IN_THIS_STATE, by.person());
        }
        CancelledRun cancelled = made.cancelled();
        runs.save(cancelled, by.person(), clock.instant(), RunFacts.cancelled(cancelled.head(), by.person()));
        claims.leave(id);
        return new RunOutcome.Done(cancelled);
    }

    private RunOutcome refuse(PaymentRun run, RunRule rule, PersonId by) {
        runs.note(run.noted(), RunFacts.refused(run.head(), rule, by));
        return new RunOutcome.Refused(rule);
    }
}
