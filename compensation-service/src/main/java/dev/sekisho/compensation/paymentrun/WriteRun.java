package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.AskedPayees;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.payeecheck.PayeeCheckPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes all approved claims whose payees were checked into one bank file, whose bytes are written once. */
@ApplicationScoped
class WriteRun {

    private static final long FIRST_VERSION = 1;

    private final HearRefusal hear;
    private final PayableClaims claims;
    private final PaymentRuns runs;
    private final Sender sender;
    private final RunLimits limits;
    private final PayeeCheckPolicy payees;

    WriteRun(
            HearRefusal hear,
            PayableClaims claims,
            PaymentRuns runs,
            Sender sender,
            RunLimits limits,
            PayeeCheckPolicy payees) {
        this.hear = hear;
        this.claims = claims;
        this.runs = runs;
        this.sender = sender;
        this.limits = limits;
        this.payees = payees;
    }

    @Transactional
    RunOutcome write(LocalDate transferDate, boolean unchecked, Actor maker, Instant now) {
        hear.alone();
        List<Payable> payables = claims.take(limits.payments(), new AskedPayees(payees.madeSince(now), unchecked));
        if (payables.isEmpty()) {
            return new RunOutcome.Refused(RunRule.NOTHING_TO_PAY);
        }
        BankFile file = BankFile.of(sender.header(transferDate), payables);
        int unasked = (int) payables.stream().filter(Payable::unchecked).count();
        MadeRun run = new MadeRun(new RunHead(
                RunId.random(), transferDate, file.totals(), unasked, file.sha256(), maker.person(), FIRST_VERSION));
        runs.add(run, file.bytes(), payables, now, RunFacts.made(run.head()));
        claims.enter(run.head().id(), payables);
        return new RunOutcome.Done(unasked == 0 ? run : accepted(run));
    }

    private MadeRun accepted(MadeRun run) {
        MadeRun noted = run.noted();
        runs.note(noted, RunFacts.uncheckedAccepted(run.head(), run.head().madeBy()));
        return noted;
    }
}
