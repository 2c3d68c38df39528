package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProofStarted;
import dev.sekisho.kernel.event.identity.IdentityProved;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Proofs and persons in memory, with every fact in order. */
public final class InMemoryProofs implements Proofs, Persons {

    private final Map<UUID, Proof> proofs = new HashMap<>();
    private final Map<UUID, Instant> starts = new HashMap<>();
    private final Map<UUID, VerifiedClaims> claims = new HashMap<>();
    private final Set<UUID> forgotten = new HashSet<>();
    private final Map<UUID, String> documents = new HashMap<>();
    private final Map<String, PersonId> persons = new HashMap<>();
    private final Set<String> events = new HashSet<>();
    private final List<FactData> facts = new ArrayList<>();

    public List<FactData> facts() {
        return List.copyOf(facts);
    }

    /** Claims that are there, however they came about. */
    public void put(UUID proofId, VerifiedClaims known) {
        claims.put(proofId, known);
    }

    @Override
    public void add(PendingProof proof, IdentityProofStarted fact) {
        proofs.put(proof.id(), proof);
        starts.put(proof.id(), proof.startedAt());
        facts.add(fact);
    }

    @Override
    public Optional<Proof> find(UUID id, AccountId owner) {
        return lock(id).filter(proof -> proof.owner().equals(owner));
    }

    @Override
    public Optional<Proof> lock(UUID id) {
        return Optional.ofNullable(proofs.get(id));
    }

    @Override
    public int startedSince(AccountId owner, Instant since) {
        return (int) proofs.values().stream()
                .filter(proof ->
                        proof.owner().equals(owner) && starts.get(proof.id()).isAfter(since))
                .count();
    }

    @Override
    public Arrival arrived(VendorEvent event, Instant now) {
        return events.add(event.session().vendor() + ":" + event.eventId()) ? Arrival.FIRST : Arrival.REPEATED;
    }

    @Override
    public void save(ApprovedProof proof, Verified verified, IdentityProved fact) {
        proofs.put(proof.id(), proof);
        claims.put(proof.id(), verified.claims());
        documents.put(proof.id(), verified.documentHash());
        facts.add(fact);
    }

    @Override
    public void save(RejectedProof proof, IdentityProofRefused fact) {
        proofs.put(proof.id(), proof);
        facts.add(fact);
    }

    @Override
    public void noted(Proof proof, FactData fact) {
        facts.add(fact);
    }

    @Override
    public void plausible(Proof proof, FactData fact) {
        claims.computeIfPresent(proof.id(), (id, known) -> known.read(KanaSource.DECLARED_PLAUSIBLE));
        facts.add(fact);
    }

    @Override
    public List<Proof> unheard(Collection<String> vendors, Instant from, Instant until, int limit) {
        return proofs.values().stream()
                .filter(PendingProof.class::isInstance)
                .filter(proof -> vendors.contains(proof.session().vendor()))
                .filter(proof -> !starts.get(proof.id()).isBefore(from)
                        && !starts.get(proof.id()).isAfter(until))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Proof> unforgotten(Collection<String> vendors, Instant settledBefore, int limit) {
        return proofs.values().stream()
                .filter(proof -> proof instanceof ApprovedProof approved
                        && approved.identity().provedAt().isBefore(settledBefore))
                .filter(proof -> vendors.contains(proof.session().vendor()) && !forgotten.contains(proof.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public void forgotten(UUID id, Instant now) {
        forgotten.add(id);
    }

    @Override
    public boolean isDocumentOfAnother(String documentHash, PersonId person) {
        return proofs.values().stream()
                .filter(ApprovedProof.class::isInstance)
                .map(ApprovedProof.class::cast)
                .anyMatch(proof -> documentHash.equals(documents.get(proof.id()))
                        && !proof.identity().person().equals(person));
    }

    @Override
    public Optional<VerifiedClaims> claims(UUID proofId) {
        return Optional.ofNullable(claims.get(proofId));
    }

    @Override
    public PersonId known(String dedupeKey) {
        return persons.computeIfAbsent(dedupeKey, fresh -> PersonId.random());
    }

    @Override
    public PersonId knownOr(String dedupeKey, PersonId person) {
        return persons.computeIfAbsent(dedupeKey, fresh -> person);
    }
}
