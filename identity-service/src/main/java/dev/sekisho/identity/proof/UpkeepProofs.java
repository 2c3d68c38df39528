package dev.sekisho.identity.proof;

import dev.sekisho.identity.proof.EkycVendor.Purge;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * What has to be done although nobody asks: the vendor is asked where its word did not come, and has to forget what it
 * was shown once that is no longer needed. Done twice at the same time it changes nothing more.
 */
@ApplicationScoped
public class UpkeepProofs {

    /** A word that did not come in this time is asked for. */
    static final Duration UNHEARD_AFTER = Duration.ofMinutes(15);
    /** A session nobody acted in for this time is not asked about any more. */
    static final Duration UNHEARD_UNTIL = Duration.ofDays(7);
    /** Long enough for a dispute about the check itself. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private static final int BATCH = 20;

    private final Proofs proofs;
    private final EkycVendors vendors;
    private final ReceiveVendorEvent receiveEvent;
    private final Transaction transaction;
    private final InstantSource clock;

    UpkeepProofs(
            Proofs proofs,
            EkycVendors vendors,
            ReceiveVendorEvent receiveEvent,
            Transaction transaction,
            InstantSource clock) {
        this.proofs = proofs;
        this.vendors = vendors;
        this.receiveEvent = receiveEvent;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks after what was not heard, a batch at a time. */
    public void askForUnheard() {
        Instant now = clock.instant();
        List<Proof> unheard = transaction.call(
                () -> proofs.unheard(vendors.names(), now.minus(UNHEARD_UNTIL), now.minus(UNHEARD_AFTER), BATCH));
        for (Proof proof : unheard) {
            vendorOf(proof).fetch(proof.session().id(), now).ifPresent(receiveEvent::receive);
        }
    }

    /** Has settled sessions forgotten at their vendors, a batch at a time. */
    public void haveForgotten() {
        Instant now = clock.instant();
        List<Proof> settled =
                transaction.call(() -> proofs.unforgotten(vendors.names(), now.minus(FORGOTTEN_AFTER), BATCH));
        for (Proof proof : settled) {
            if (vendorOf(proof).purge(proof.session().id()) == Purge.FORGOTTEN) {
                transaction.run(() -> proofs.forgotten(proof.id(), now));
            }
        }
    }

    private EkycVendor vendorOf(Proof proof) {
        return vendors.named(proof.session().vendor()).orElseThrow();
    }
}
