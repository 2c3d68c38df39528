package dev.sekisho.identity.risk.kafka;

import dev.sekisho.identity.risk.SeePayout;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.charge.PayoutReserved;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes in to which bank account a wallet was paid out; of the amount it keeps nothing. */
@ApplicationScoped
class PayoutReservedListener implements FactListener {

    private final SeePayout payouts;

    PayoutReservedListener(SeePayout payouts) {
        this.payouts = payouts;
    }

    @Override
    public String topic() {
        return Topics.CHARGE_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(PayoutReserved.class);
    }

    /** It locks an account and then what is known of a payee, as every step does: never two accounts after a payee. */
    @Override
    public boolean isApart() {
        return true;
    }

    @Override
    public void on(ReceivedFact fact) {
        PayoutReserved payout = (PayoutReserved) fact.data();
        payouts.see(new WalletId(payout.walletId()), new BankAccountId(payout.bankAccountId()), payout.reservedAt());
    }
}
