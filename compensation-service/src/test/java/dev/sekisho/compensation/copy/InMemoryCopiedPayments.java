package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copied payments in a map. */
public final class InMemoryCopiedPayments implements CopiedPayments {

    private final Map<PaymentId, CopiedPayment> payments = new HashMap<>();

    @Override
    public Optional<CopiedPayment> find(PaymentId id) {
        return Optional.ofNullable(payments.get(id));
    }

    @Override
    public void keep(CopiedPayment payment) {
        payments.put(payment.id(), payment);
    }

    @Override
    public List<CopiedPayment> ofWallet(WalletId wallet, int limit) {
        return payments.values().stream()
                .filter(payment -> payment.wallet().equals(wallet))
                .sorted(Comparator.comparing(CopiedPayment::at).reversed())
                .limit(limit)
                .toList();
    }
}
