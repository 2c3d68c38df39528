package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.ChargeNews;
import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.copy.PaymentNews;
import dev.sekisho.compensation.copy.TakeCharge;
import dev.sekisho.compensation.copy.TakePayment;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.charge.ChargeInDoubt;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.event.charge.ChargeReserved;
import dev.sekisho.kernel.event.charge.ChargeVoided;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import dev.sekisho.kit.inbox.FactsListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Hands what charge-service said of charges and payments to the copy: most of what it says, so many at once. */
@ApplicationScoped
class ChargeFactsListener implements FactsListener {

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
    public void on(List<ReceivedFact> facts) {
        List<ChargeNews> ofCharges = new ArrayList<>();
        List<PaymentNews> ofPayments = new ArrayList<>();
        for (ReceivedFact fact : facts) {
            if (fact.data() instanceof PaymentPosted paid) {
                ofPayments.add(new PaymentNews(
                        ChargeFacts.payment(paid),
                        ChargeFacts.transaction(paid.paymentId(), paid.postedAt(), paid.postings())));
            } else {
                ofCharges.add(charge(fact));
            }
        }
        charges.take(ofCharges);
        payments.take(ofPayments);
        progress.reached(topic(), newest(facts));
    }

    private static ChargeNews charge(ReceivedFact fact) {
        FactData data = fact.data();
        if (data instanceof ChargeReserved reserved) {
            return ChargeNews.of(ChargeFacts.charge(fact.version(), reserved));
        } else if (data instanceof ChargeInDoubt inDoubt) {
            return ChargeNews.of(ChargeFacts.charge(fact.version(), fact.time(), inDoubt));
        } else if (data instanceof ChargePosted posted) {
            return ChargeNews.posted(
                    ChargeFacts.charge(fact.version(), posted),
                    ChargeFacts.transaction(posted.chargeId(), posted.postedAt(), posted.postings()));
        }
        return ChargeNews.of(ChargeFacts.charge(fact.version(), (ChargeVoided) data));
    }

    private static Instant newest(List<ReceivedFact> facts) {
        return facts.stream()
                .map(ReceivedFact::time)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
