package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The copied payments in a map; keeping the same id twice fails as it does in the database. */
public final class InMemoryCopiedPayments implements CopiedPayments {

    private final Map<PaymentId, CopiedPayment> payments = new HashMap<>();

    @Override
    public Map<PaymentId, CopiedPayment> find(Set<PaymentId> ids) {
        Map<PaymentId, CopiedPayment> found = new HashMap<>(payments);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void keep(Collection<CopiedPayment> kept) {
        for (CopiedPayment payment : kept) {
            if (payments.putIfAbsent(payment.id(), payment) != null) {
                throw new IllegalStateException("kept twice");
            }
        }
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
