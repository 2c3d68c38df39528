package dev.sekisho.identity.proof;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProofStarted;
import dev.sekisho.kernel.event.identity.IdentityProved;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where proofs are kept; a proof of another account is as if there were none. */
public interface Proofs {

    void add(PendingProof proof, IdentityProofStarted fact);

    Optional<Proof> find(UUID id, AccountId owner);

    /** Holds the proof until the transaction ends, so that what the vendor sends is taken one after the other. */
    Optional<Proof> lock(UUID id);

    int startedSince(AccountId owner, Instant since);

    /** Keeps the event's id. Of several with one id, at the same time too, exactly one is {@link Arrival#FIRST}. */
    Arrival arrived(VendorEvent event, Instant now);

    void save(ApprovedProof proof, Verified verified, IdentityProved fact);

    void save(RejectedProof proof, IdentityProofRefused fact);

    /** Nothing changes but the record that something came too late, did not belong or was seen before. */
    void noted(Proof proof, FactData fact);

    /** People looked at a declared reading: it is a plausible one from now on. */
    void plausible(Proof proof, FactData fact);

    /** Proofs of these vendors of which nothing final was heard, started between these moments. */
    List<Proof> unheard(Collection<String> vendors, Instant from, Instant until, int limit);

    /** Proofs of these vendors that were settled before this moment and whose vendor has not forgotten them yet. */
    List<Proof> unforgotten(Collection<String> vendors, Instant settledBefore, int limit);

    /** Its vendor has forgotten what was shown. */
    void forgotten(UUID id, Instant now);

    /** Whether this document was shown, by an approved proof, for another person than this one. */
    boolean isDocumentOfAnother(String documentHash, PersonId person);

    /** What was verified by an approved proof. */
    Optional<VerifiedClaims> claims(UUID proofId);

    /** What a proof showed, and by what its document is recognised. */
    record Verified(VerifiedClaims claims, String documentHash) {}

    /** As {@link #claims(UUID)}, for many at once; who has none is left out. */
    default Map<UUID, VerifiedClaims> claims(Collection<UUID> proofIds) {
        Map<UUID, VerifiedClaims> found = new HashMap<>();
        proofIds.forEach(id -> claims(id).ifPresent(claims -> found.put(id, claims)));
        return found;
    }

    /** Whether an event was seen before. */
    enum Arrival {
        FIRST,
        REPEATED
    }
}
