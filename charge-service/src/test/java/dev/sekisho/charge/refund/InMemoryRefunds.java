package dev.sekisho.charge.refund;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds in memory, of payments a test says were made. */
final class InMemoryRefunds implements Refunds {

    private final Map<RefundId, Refund> rows = new HashMap<>();
    private final Map<PaymentId, RefundablePayment> payments = new HashMap<>();
    final List<FactData> facts = new ArrayList<>();

    void paid(PaymentId id, WalletId wallet, MerchantId merchant, Money amount) {
        payments.put(id, new RefundablePayment(wallet, merchant, amount, Money.ZERO));
    }

    @Override
    public void lock(RefundId id) {
        // one thread
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public boolean isTaken(RefundId id) {
        return payments.containsKey(new PaymentId(id.value()));
    }

    @Override
    public Optional<RefundablePayment> payment(PaymentId id) {
        return Optional.ofNullable(payments.get(id));
    }

    @Override
    public void lock(PaymentId id) {
        // one thread
    }

    @Override
    public void save(Refund refund) {
        rows.put(refund.command().id(), refund);
        facts.add(refund.fact());
        if (refund instanceof PostedRefund posted) {
            payments.computeIfPresent(
                    posted.command().paymentId(),
                    (id, paid) -> new RefundablePayment(
                            paid.walletId(),
                            paid.merchantId(),
                            paid.amount(),
                            paid.refunded().plus(posted.command().amount())));
        }
    }
}
