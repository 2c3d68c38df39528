package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts all approved claims into one bank file, whose bytes are written once. */
@ApplicationScoped
public class MakeRun {

    private static final long FIRST_VERSION = 1;

    private final PayableClaims claims;
    private final PaymentRuns runs;
    private final TransferDays days;
    private final Sender sender;
    private final RunLimits limits;
    private final InstantSource clock;

    MakeRun(
            PayableClaims claims,
            PaymentRuns runs,
            TransferDays days,
            Sender sender,
            RunLimits limits,
            InstantSource clock) {
        this.claims = claims;
        this.runs = runs;
        this.days = days;
        this.sender = sender;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    public RunOutcome make(LocalDate transferDate, Actor maker) {
        Instant now = clock.instant();
        Optional<RunRule> refusal = days.against(transferDate, now);
        if (refusal.isPresent()) {
            return new RunOutcome.Refused(refusal.get());
        }
        List<Payable> payables = claims.take(limits.payments());
        if (payables.isEmpty()) {
            return new RunOutcome.Refused(RunRule.NOTHING_TO_PAY);
        }
        BankFile file = BankFile.of(sender.header(transferDate), payables);
        MadeRun run = new MadeRun(
                new RunHead(RunId.random(), transferDate, file.totals(), file.sha256(), maker.person(), FIRST_VERSION));
        runs.add(run, file.bytes(), payables, now, RunFacts.made(run.head()));
        claims.enter(run.head().id(), payables);
        return new RunOutcome.Done(run);
    }
}
