package dev.sekisho.charge.payment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Payments in memory. */
final class InMemoryPayments implements Payments {

    private final Map<PaymentKey, Payment> rows = new LinkedHashMap<>();

    @Override
    public Map<PaymentKey, Payment> byKey(Collection<PaymentKey> keys) {
        Map<PaymentKey, Payment> found = new LinkedHashMap<>(rows);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void insert(List<NewPayment> payments) {
        for (NewPayment made : payments) {
            if (rows.putIfAbsent(made.key(), made.payment()) != null) {
                throw new IllegalStateException("the key is taken");
            }
        }
    }

    List<Payment> all() {
        return List.copyOf(rows.values());
    }
}
