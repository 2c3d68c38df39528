package dev.sekisho.identity.proof;

import dev.sekisho.identity.proof.Proofs.Arrival;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ProofEventIgnored;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Takes what a vendor says: each event once, only final results, and only the first of these settles a proof. */
@ApplicationScoped
public class ReceiveVendorEvent {

    private final Proofs proofs;
    private final SettleProof settleProof;
    private final Transaction transaction;
    private final InstantSource clock;

    ReceiveVendorEvent(Proofs proofs, SettleProof settleProof, Transaction transaction, InstantSource clock) {
        this.proofs = proofs;
        this.settleProof = settleProof;
        this.transaction = transaction;
        this.clock = clock;
    }

    public EventOutcome receive(VendorEvent event) {
        Instant now = clock.instant();
        return transaction.call(() -> proofs.lock(event.proofId())
                .map(proof -> take(proof, event, now))
                .orElse(EventOutcome.FOREIGN));
    }

    /** Whether this session is the one in which this proof is made. */
    boolean isAwaited(SessionRef session, UUID proofId) {
        return transaction.call(() -> proofs.lock(proofId)
                .map(proof -> proof.session().equals(session))
                .orElse(false));
    }

    private EventOutcome take(Proof proof, VendorEvent event, Instant now) {
        if (!proof.session().equals(event.session())) {
            ignore(proof, event, "OTHER_SESSION");
            return EventOutcome.FOREIGN;
        }
        if (proofs.arrived(event, now) == Arrival.REPEATED || !event.isConclusive()) {
            return EventOutcome.NOTED;
        }
        if (proof instanceof PendingProof pending) {
            settleProof.settle(pending, event, now);
            return EventOutcome.SETTLED;
        }
        ignore(proof, event, "SETTLED_BEFORE");
        return EventOutcome.NOTED;
    }

    private void ignore(Proof proof, VendorEvent event, String reason) {
        proofs.noted(proof, new ProofEventIgnored(proof.id(), event.eventId(), reason));
    }
}
