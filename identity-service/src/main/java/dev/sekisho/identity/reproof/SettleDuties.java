package dev.sekisho.identity.reproof;

import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.ProofUse;
import dev.sekisho.identity.reproof.ReproofDuties.Met;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Records which duties were met and which are overdue, a bounded number at a time.
 *
 * <p>A duty is met by the account's present identity, on whatever path it was proved; what depends on it looks at that
 * itself and does not wait for this record.
 */
@ApplicationScoped
public class SettleDuties {

    private static final int AT_ONCE = 100;

    private final ReproofDuties duties;
    private final MethodCatalogue catalogue;
    private final Transaction transaction;
    private final InstantSource clock;

    SettleDuties(ReproofDuties duties, MethodCatalogue catalogue, Transaction transaction, InstantSource clock) {
        this.duties = duties;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were settled; what was proved in time is done before anything is overdue */
    public int settleDue() {
        Instant now = clock.instant();
        int met = transaction.call(() -> settleMet(now));
        return met + transaction.call(() -> settleLate(now));
    }

    private int settleMet(Instant now) {
        List<Met> met = duties.holdMet(catalogue.methodsFor(ProofUse.REPROOF), AT_ONCE).stream()
                .filter(each -> each.duty().head().isMetBy(each.identity(), catalogue))
                .toList();
        met.forEach(each -> duties.save(each.duty().done(each.identity(), catalogue, now)));
        return met.size();
    }

    private int settleLate(Instant now) {
        List<TimelyDuty> late = duties.holdLate(now, AT_ONCE);
        late.forEach(duty -> duties.save(duty.overdue()));
        return late.size();
    }
}
