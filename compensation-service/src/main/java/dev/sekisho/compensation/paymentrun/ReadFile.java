package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Lets a supervisor have the bytes of a run's file once it was released: a file that can still be given up pays claims
 * that another file may pay. Who has seen all these payees is a fact before they see them.
 */
@ApplicationScoped
public class ReadFile {

    private final PaymentRuns runs;

    ReadFile(PaymentRuns runs) {
        this.runs = runs;
    }

    /** Once done, the bytes may be handed out. */
    @Transactional
    public RunOutcome read(RunId id, Actor reader) {
        Optional<PaymentRun> found = runs.lock(id);
        if (found.isEmpty()) {
            return new RunOutcome.Absent();
        }
        PaymentRun run = found.get();
        PaymentRun noted = run.noted();
        if (!(run instanceof ReleasedRun) && !(run instanceof ConfirmedRun)) {
            RunRule rule = RunRule.NOT_IN_THIS_STATE;
            runs.note(noted, RunFacts.refused(run.head(), rule, reader.person()));
            return new RunOutcome.Refused(rule);
        }
        runs.note(noted, RunFacts.read(run.head(), reader));
        return new RunOutcome.Done(noted);
    }
}
