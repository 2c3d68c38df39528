package dev.sekisho.charge.refund;

import dev.sekisho.kernel.id.PaymentId;
import java.util.Optional;

/** The rows of refunds; whoever writes one holds the locks of its id, its wallet and its payment, taken in this order. */
public interface Refunds {

    /** Nobody else decides about this id until the running transaction ends. */
    void lock(RefundId id);

    Optional<Refund> find(RefundId id);

    /** Whether something else moved money under this id. */
    boolean isTaken(RefundId id);

    /** A payment that was made; nothing for one that was refused. */
    Optional<RefundablePayment> payment(PaymentId id);

    /** Keeps others from refunding the payment until the running transaction ends. */
    void lock(PaymentId id);

    /** Writes the refund with its fact, and counts what it gave against its payment. */
    void save(Refund refund);
}
