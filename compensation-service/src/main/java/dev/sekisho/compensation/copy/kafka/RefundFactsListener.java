package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.copy.TakeRefund;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.charge.RefundPosted;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Hands what charge-service said of refunds to the copy. */
@ApplicationScoped
class RefundFactsListener implements FactListener {

    private final TakeRefund refunds;
    private final CopyProgress progress;

    @Inject
    RefundFactsListener(TakeRefund refunds, CopyProgress progress) {
        this.refunds = refunds;
        this.progress = progress;
    }

    @Override
    public String topic() {
        return Topics.CHARGE_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(RefundPosted.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        RefundPosted posted = (RefundPosted) fact.data();
        refunds.take(
                ChargeFacts.refund(posted),
                ChargeFacts.transaction(posted.refundId(), posted.postedAt(), posted.postings()));
        progress.reached(topic(), fact.time());
    }
}
