package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.payeecheck.CheckPayees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Has the payees' banks asked that were not asked lately, and puts the claims with a good answer into one bank file. */
@ApplicationScoped
public class MakeRun {

    private final CheckPayees payees;
    private final WriteRun write;
    private final TransferDays days;
    private final RunLimits limits;
    private final InstantSource clock;

    MakeRun(CheckPayees payees, WriteRun write, TransferDays days, RunLimits limits, InstantSource clock) {
        this.payees = payees;
        this.write = write;
        this.days = days;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param unchecked whether also payees whose bank cannot be asked are paid */
    @Transactional(TxType.NEVER)
    public RunOutcome make(LocalDate transferDate, boolean unchecked, Actor maker) {
        Instant now = clock.instant();
        Optional<RunRule> refusal = days.against(transferDate, now);
        if (refusal.isPresent()) {
            return new RunOutcome.Refused(refusal.get());
        }
        payees.beforeRun(limits.payments());
        return write.write(transferDate, unchecked, maker, now);
    }
}
