package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankOrder;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.charge.Charges;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.SettleCharge;
import dev.sekisho.charge.charge.Settlement;
import dev.sekisho.charge.payout.Payouts;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.charge.payout.SettlePayout;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PayoutId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Settles what is in doubt, charge or payout alike, by an answer that comes another way than the bank's own. */
@ApplicationScoped
public class SettleOrder {

    private final Charges charges;
    private final Payouts payouts;
    private final SettleCharge settleCharge;
    private final SettlePayout settlePayout;
    private final Bank bank;

    @Inject
    public SettleOrder(
            Charges charges, Payouts payouts, SettleCharge settleCharge, SettlePayout settlePayout, Bank bank) {
        this.charges = charges;
        this.payouts = payouts;
        this.settleCharge = settleCharge;
        this.settlePayout = settlePayout;
        this.bank = bank;
    }

    /** By what a statement says. @return whether it was open until now and is not any more */
    public boolean booked(OrderKey key, String bankReference) {
        return settle(key, order -> new BankAnswer.Accepted(bankReference));
    }

    /** By asking what is known of it meanwhile. @return as above */
    public boolean askAgain(OrderKey key) {
        return settle(key, bank::inquire);
    }

    /** By what two persons decided; the bank's word, if link-service has it, goes before. @return as above */
    public boolean decided(OrderKey key, Resolution resolution, String evidence) {
        return settle(key, order -> bank.decide(order, resolution == Resolution.POST, evidence));
    }

    private boolean settle(OrderKey key, Function<BankOrder, BankAnswer> word) {
        return key.direction() == Direction.DEBIT ? settleCharge(key, word) : settlePayout(key, word);
    }

    private boolean settleCharge(OrderKey key, Function<BankOrder, BankAnswer> word) {
        ChargeId id = new ChargeId(key.id());
        return charges.read(Set.of(id)).get(id) instanceof PendingCharge open
                && !(settleCharge
                                .settle(List.of(new Settlement(open, word.apply(open.order()))))
                                .get(0)
                        instanceof PendingCharge);
    }

    private boolean settlePayout(OrderKey key, Function<BankOrder, BankAnswer> word) {
        return payouts.read(new PayoutId(key.id())) instanceof PendingPayout open
                && !(settlePayout.settle(open, word.apply(open.order())) instanceof PendingPayout);
    }
}
