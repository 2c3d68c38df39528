package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.payeecheck.PayeeCheckPolicy;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Releases, confirms or gives up a run; doing again what was done changes nothing. */
@ApplicationScoped
public class MoveRun {

    private final PaymentRuns runs;
    private final PayableClaims claims;
    private final TransferDays days;
    private final PayeeCheckPolicy payees;
    private final InstantSource clock;

    MoveRun(PaymentRuns runs, PayableClaims claims, TransferDays days, PayeeCheckPolicy payees, InstantSource clock) {
        this.runs = runs;
        this.claims = claims;
        this.days = days;
        this.payees = payees;
        this.clock = clock;
    }

    /**
     * By somebody who neither made it nor is paid by it, while its day is not over, all its claims still stand and their payees
     * were checked lately.
     *
     * @param unchecked how many of its payees' banks could not be asked for the name, as whoever releases it says
     */
    @Transactional
    public RunOutcome release(RunId id, int unchecked, Actor by) {
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
        Instant now = clock.instant();
        Optional<RunRule> refusal = against(made, unchecked, by.person(), now);
        if (refusal.isPresent()) {
            return refuse(made, refusal.get(), by.person());
        }
        ReleasedRun released = (unchecked == 0 ? made : accepted(made, by.person())).released(by.person());
        runs.save(released, by.person(), now, RunFacts.released(released.head(), by.person()));
        return new RunOutcome.Done(released);
    }

    private Optional<RunRule> against(MadeRun made, int unchecked, PersonId by, Instant now) {
        RunId id = made.head().id();
        if (made.head().madeBy().equals(by)) {
            return Optional.of(RunRule.IS_MAKER);
        }
        if (runs.pays(id, by)) {
            return Optional.of(RunRule.IS_BENEFICIARY);
        }
        Optional<RunRule> day = days.against(made.head().transferDate(), now);
        if (day.isPresent()) {
            return day;
        }
        if (runs.paysAmiss(id)) {
            return Optional.of(RunRule.CLAIM_AMISS);
        }
        if (made.head().unchecked() != unchecked) {
            return Optional.of(RunRule.UNCHECKED_PAYEES);
        }
        return runs.checkedAllSince(id, payees.releasedSince(now))
                ? Optional.empty()
                : Optional.of(RunRule.PAYEES_CHECKED_LONG_AGO);
    }

    private MadeRun accepted(MadeRun made, PersonId by) {
        MadeRun noted = made.noted();
        runs.note(noted, RunFacts.uncheckedAccepted(made.head(), by));
        return noted;
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
