package dev.sekisho.identity.notice.kafka;

import dev.sekisho.identity.notice.ChargeNotice;
import dev.sekisho.identity.notice.HearCharge;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.inbox.FactsListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Takes in which wallets were charged, so that their holders hear of it. */
@ApplicationScoped
class ChargePostedListener implements FactsListener {

    private final HearCharge charges;

    ChargePostedListener(HearCharge charges) {
        this.charges = charges;
    }

    @Override
    public String topic() {
        return Topics.CHARGE_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(ChargePosted.class);
    }

    @Override
    public void on(List<ReceivedFact> facts) {
        charges.hear(
                facts.stream().map(fact -> notice((ChargePosted) fact.data())).toList());
    }

    private static ChargeNotice notice(ChargePosted charge) {
        return ChargeNotice.of(
                new ChargeId(charge.chargeId()),
                new AccountId(charge.walletId()),
                Money.yen(charge.amountYen()),
                new BankCode(charge.bankCode()),
                charge.postedAt());
    }
}
