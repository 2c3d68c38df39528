package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.copy.LedgerTransaction;
import dev.sekisho.compensation.copy.TakePayout;
import dev.sekisho.compensation.copy.TakeReversal;
import dev.sekisho.compensation.copy.TakeTransfer;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.charge.PayoutInDoubt;
import dev.sekisho.kernel.event.charge.PayoutPosted;
import dev.sekisho.kernel.event.charge.PayoutReserved;
import dev.sekisho.kernel.event.charge.PayoutReturned;
import dev.sekisho.kernel.event.charge.ReversalPosted;
import dev.sekisho.kernel.event.charge.TransferPosted;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Hands what charge-service said of transfers, payouts and reversals to the copy. */
@ApplicationScoped
class MoneyOutFactsListener implements FactListener {

    private final TakeTransfer transfers;
    private final TakePayout payouts;
    private final TakeReversal reversals;
    private final CopyProgress progress;

    @Inject
    MoneyOutFactsListener(TakeTransfer transfers, TakePayout payouts, TakeReversal reversals, CopyProgress progress) {
        this.transfers = transfers;
        this.payouts = payouts;
        this.reversals = reversals;
        this.progress = progress;
    }

    @Override
    public String topic() {
        return Topics.CHARGE_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(
                TransferPosted.class,
                PayoutReserved.class,
                PayoutInDoubt.class,
                PayoutPosted.class,
                PayoutReturned.class,
                ReversalPosted.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        FactData data = fact.data();
        if (data instanceof TransferPosted sent) {
            transfers.take(
                    ChargeFacts.transfer(sent),
                    ChargeFacts.transaction(sent.transferId(), sent.postedAt(), sent.postings()));
        } else if (data instanceof ReversalPosted back) {
            reversals.take(
                    ChargeFacts.reversal(back),
                    ChargeFacts.transaction(back.reversalId(), back.postedAt(), back.postings()));
        } else {
            takePayout(fact.version(), fact);
        }
        progress.reached(topic(), fact.time());
    }

    private void takePayout(long version, ReceivedFact fact) {
        FactData data = fact.data();
        if (data instanceof PayoutReserved reserved) {
            LedgerTransaction left =
                    ChargeFacts.transaction(reserved.payoutId(), reserved.reservedAt(), reserved.postings());
            payouts.takeReserved(PayoutFacts.payout(version, reserved), left);
        } else if (data instanceof PayoutInDoubt inDoubt) {
            payouts.take(PayoutFacts.payout(version, fact.time(), inDoubt));
        } else if (data instanceof PayoutPosted posted) {
            payouts.take(PayoutFacts.payout(version, posted));
        } else if (data instanceof PayoutReturned returned) {
            LedgerTransaction cameBack =
                    ChargeFacts.transaction(returned.returnId(), returned.returnedAt(), returned.postings());
            payouts.takeReturned(PayoutFacts.payout(version, returned), cameBack);
        }
    }
}
