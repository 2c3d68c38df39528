package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import java.time.Duration;
import java.util.List;

/** Which open charges are to be asked about next; each call is a transaction of its own, on the database's clock. */
public interface Inquiries {

    /** Takes due charges for {@code lease}: nobody else gets them before it runs out. */
    List<DueCharge> claim(int most, Duration lease);

    /** Asks again after {@code pause}; nothing happens if the charge has ended meanwhile. */
    void postpone(ChargeId id, Duration pause);

    /** An open charge and how often it was taken for an inquiry, this time included. */
    record DueCharge(PendingCharge charge, int tries) {}
}
