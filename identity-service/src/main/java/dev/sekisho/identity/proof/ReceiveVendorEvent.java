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
    private final Persons persons;
    private final Accounts accounts;
    private final ApprovalWatches watches;
    private final MethodCatalogue catalogue;
    private final KeyedHash hash;
    private final Transaction transaction;
    private final InstantSource clock;

    ReceiveVendorEvent(
            Proofs proofs,
            Persons persons,
            Accounts accounts,
            ApprovalWatches watches,
            MethodCatalogue catalogue,
            KeyedHash hash,
            Transaction transaction,
            InstantSource clock) {
        this.proofs = proofs;
        this.persons = persons;
        this.accounts = accounts;
        this.watches = watches;
        this.catalogue = catalogue;
        this.hash = hash;
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

    private void settle(PendingProof proof, VendorEvent event, Instant now) {
        List<String> refusals = refusals(proof, event, now);
        if (refusals.isEmpty()) {
            approve(proof, event.claims().orElseThrow(), now);
        } else {
            reject(proof, refusals, now);
        }
    }

    private List<String> refusals(PendingProof proof, VendorEvent event, Instant now) {
        if (event.result() == VendorEvent.Result.REJECTED) {
            return event.reasons().isEmpty() ? List.of("VENDOR_REJECTED") : event.reasons();
        }
        List<String> refusals = new ArrayList<>();
        if (event.claims().isEmpty()) {
            refusals.add("CLAIMS_INCOMPLETE");
        }
        if (event.method() != proof.method()) {
            refusals.add("OTHER_METHOD");
        }
        if (!catalogue.admits(proof.method(), now)) {
            refusals.add(StartProof.METHOD_ENDED);
        }
        return refusals;
    }

    private void approve(PendingProof proof, VerifiedClaims claims, Instant now) {
        PersonId person = persons.known(dedupeKey(claims));
        ApprovedProof approved = proof.approve(claims, person, now);
        proofs.save(
                approved,
                claims,
                new IdentityProved(
                        proof.id(),
                        proof.owner().value(),
                        person.value(),
                        proof.method().name(),
                        claims.kanaSource().name()));
        Optional<Account> account = accounts.lock(proof.owner());
        accounts.save(account.orElseThrow().proved(approved.identity()));
        watches.approved(approved, claims, now);
    }

    private void reject(PendingProof proof, List<String> reasons, Instant now) {
        proofs.save(
                proof.reject(now),
                new IdentityProofRefused(
                        proof.id(), proof.owner().value(), proof.method().name(), reasons));
    }

    private void ignore(Proof proof, VendorEvent event, String reason) {
        proofs.noted(proof, new ProofEventIgnored(proof.id(), event.eventId(), reason));
    }
}
