package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.copy.LedgerTransaction;
import dev.sekisho.compensation.copy.TakeCharge;
import dev.sekisho.compensation.copy.TakePayment;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.charge.ChargeInDoubt;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.event.charge.ChargeReserved;
import dev.sekisho.kernel.event.charge.ChargeVoided;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Hands what charge-service said of charges and payments to the copy. */
@ApplicationScoped
class ChargeFactsListener implements FactListener {

    private final TakeCharge charges;
    private final TakePayment payments;
    private final CopyProgress progress;

    @Inject
    ChargeFactsListener(TakeCharge charges, TakePayment payments, CopyProgress progress) {
        this.charges = charges;
        this.payments = payments;
        this.progress = progress;
    }

    @Override
    public String topic() {
        return Topics.CHARGE_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(
                ChargeReserved.class, ChargeInDoubt.class, ChargePosted.class, ChargeVoided.class, PaymentPosted.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        take(fact);
        progress.reached(topic(), fact.time());
    }

    private void take(ReceivedFact fact) {
        FactData data = fact.data();
        if (data instanceof ChargeReserved reserved) {
            charges.take(ChargeFacts.charge(fact.version(), reserved));
        } else if (data instanceof ChargeInDoubt inDoubt) {
            charges.take(ChargeFacts.charge(fact.version(), fact.time(), inDoubt));
        } else if (data instanceof ChargePosted posted) {
            LedgerTransaction moved = ChargeFacts.transaction(posted.chargeId(), posted.postedAt(), posted.postings());
            charges.takePosted(ChargeFacts.charge(fact.version(), posted), moved);
        } else if (data instanceof ChargeVoided voided) {
            charges.take(ChargeFacts.charge(fact.version(), voided));
        } else if (data instanceof PaymentPosted paid) {
            payments.take(
                    ChargeFacts.payment(paid),
                    ChargeFacts.transaction(paid.paymentId(), paid.postedAt(), paid.postings()));
        }
    }
}
