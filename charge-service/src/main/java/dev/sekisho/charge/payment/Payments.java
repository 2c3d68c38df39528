package dev.sekisho.charge.payment;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rows of payments, each written together with its fact. */
public interface Payments {

    Map<PaymentKey, Payment> byKey(Collection<PaymentKey> keys);

    /** Joins the running transaction. */
    void insert(List<NewPayment> payments);

    /** A payment with the key under which its payer knows it. */
    record NewPayment(PaymentKey key, Payment payment) {}
}
