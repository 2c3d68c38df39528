package dev.sekisho.compensation.payeecheck.schedule;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.payeecheck.CheckPayees;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks banks about payees within seconds of somebody naming them; one failure stops no other claim. */
@Singleton
class PayeeCheckWorker {

    private static final Logger LOG = Logger.getLogger(PayeeCheckWorker.class);
    private static final int MOST_ROUNDS = 10;

    private final CheckPayees payees;

    PayeeCheckWorker(CheckPayees payees) {
        this.payees = payees;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void checkDue() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ClaimId> due = payees.due();
            if (due.isEmpty()) {
                break;
            }
            due.forEach(this::check);
        }
    }

    private void check(ClaimId claim) {
        try {
            payees.check(claim);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "could not check the payee of claim %s", claim);
        }
    }
}
