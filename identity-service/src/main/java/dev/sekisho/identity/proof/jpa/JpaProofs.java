package dev.sekisho.identity.proof.jpa;

import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.ApprovedProof;
import dev.sekisho.identity.proof.PendingProof;
import dev.sekisho.identity.proof.Proof;
import dev.sekisho.identity.proof.Proofs;
import dev.sekisho.identity.proof.RejectedProof;
import dev.sekisho.identity.proof.SessionRef;
import dev.sekisho.identity.proof.VendorEvent;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProofStarted;
import dev.sekisho.kernel.event.identity.IdentityProved;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Proofs in PostgreSQL; the owner is part of every question a customer may ask. */
@ApplicationScoped
class JpaProofs implements Proofs {

    private static final String ARRIVED = """
        insert into proof_event (vendor, vendor_event, proof_id, result, is_final, received_at)
        values (:vendor, :event, :proof, :result, :final, :now)
        on conflict (vendor, vendor_event) do nothing
        """;
    private static final String CLAIMS = """
        select account_id, proof_id, verified_claims_sealed, kana_source from proof
         where proof_id = ? and verified_claims_sealed is not null
        """;

    private final EntityManager database;
    private final Statements statements;
    private final VerifiedClaimsJson json;
    private final Sealing sealing;
    private final FactLog facts;

    JpaProofs(EntityManager database, Statements statements, VerifiedClaimsJson json, Sealing sealing, FactLog facts) {
        this.database = database;
        this.statements = statements;
        this.json = json;
        this.sealing = sealing;
        this.facts = facts;
    }

    @Override
    public void add(PendingProof proof, IdentityProofStarted fact) {
        ProofRow row = new ProofRow();
        row.proofId = proof.id();
        row.accountId = proof.owner().value();
        row.method = proof.method();
        row.vendor = proof.session().vendor();
        row.session = proof.session().id();
        row.declaredHash = proof.declaredHash().orElse(null);
        row.startedAt = proof.startedAt();
        append(row, fact);
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<Proof> find(UUID id, AccountId owner) {
        return Optional.ofNullable(database.find(ProofRow.class, id))
                .filter(row -> row.accountId.equals(owner.value()))
                .map(JpaProofs::read);
    }

    @Override
    public Optional<Proof> lock(UUID id) {
        return Optional.ofNullable(database.find(ProofRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(JpaProofs::read);
    }

    @Override
    public int startedSince(AccountId owner, Instant since) {
        return database.createQuery(
                        "select count(*) from ProofRow p where p.accountId = :owner and p.startedAt > :since",
                        Long.class)
                .setParameter("owner", owner.value())
                .setParameter("since", since)
                .getSingleResult()
                .intValue();
    }

    @Override
    public Arrival arrived(VendorEvent event, Instant now) {
        int added = database.createNativeQuery(ARRIVED)
                .setParameter("vendor", event.session().vendor())
                .setParameter("event", event.eventId())
                .setParameter("proof", event.proofId())
                .setParameter("result", event.result().name())
                .setParameter("final", event.isFinal())
                .setParameter("now", now)
                .executeUpdate();
        return added == 1 ? Arrival.FIRST : Arrival.REPEATED;
    }

    @Override
    public void save(ApprovedProof proof, Verified verified, IdentityProved fact) {
        VerifiedClaims claims = verified.claims();
        ProofRow row = database.find(ProofRow.class, proof.id());
        row.state = ProofRow.State.APPROVED;
        row.decidedAt = proof.identity().provedAt();
        row.personId = proof.identity().person().value();
        row.kanaSource = claims.kanaSource();
        row.documentHash = verified.documentHash();
        row.claimsSealed = sealing.seal(Subject.account(row.accountId), json.write(claims), context(proof.id()));
        append(row, fact);
        database.flush();
    }

    @Override
    public void save(RejectedProof proof, IdentityProofRefused fact) {
        ProofRow row = database.find(ProofRow.class, proof.id());
        row.state = ProofRow.State.REJECTED;
        row.decidedAt = proof.rejectedAt();
        append(row, fact);
        database.flush();
    }

    @Override
    public void noted(Proof proof, FactData fact) {
        append(database.find(ProofRow.class, proof.id()), fact);
        database.flush();
    }

    @Override
    public void plausible(Proof proof, FactData fact) {
        ProofRow row = database.find(ProofRow.class, proof.id());
        row.kanaSource = KanaSource.DECLARED_PLAUSIBLE;
        append(row, fact);
        database.flush();
    }

    @Override
    public List<Proof> unheard(Collection<String> vendors, Instant from, Instant until, int limit) {
        return database.createQuery(
                        "from ProofRow p where p.state = 'PENDING' and p.vendor in :vendors"
                                + " and p.startedAt between :from and :until order by p.startedAt",
                        ProofRow.class)
                .setParameter("vendors", vendors)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultStream()
                .map(JpaProofs::read)
                .toList();
    }

    @Override
    public List<Proof> unforgotten(Collection<String> vendors, Instant settledBefore, int limit) {
        return database.createQuery(
                        "from ProofRow p where p.state <> 'PENDING' and p.purgedAt is null and p.vendor in :vendors"
                                + " and p.decidedAt < :before order by p.decidedAt",
                        ProofRow.class)
                .setParameter("vendors", vendors)
                .setParameter("before", settledBefore)
                .setMaxResults(limit)
                .getResultStream()
                .map(JpaProofs::read)
                .toList();
    }

    @Override
    public void forgotten(UUID id, Instant now) {
        database.find(ProofRow.class, id, LockModeType.PESSIMISTIC_WRITE).purgedAt = now;
        database.flush();
    }

    @Override
    public boolean isDocumentOfAnother(String documentHash, PersonId person) {
        return database.createQuery(
                                "select count(*) from ProofRow p where p.documentHash = :hash and p.personId <>"
                                        + " :person",
                                Long.class)
                        .setParameter("hash", documentHash)
                        .setParameter("person", person.value())
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<VerifiedClaims> claims(UUID proofId) {
        return statements.first(CLAIMS, this::claims, proofId);
    }

    @Override
    public Map<UUID, VerifiedClaims> claims(Collection<UUID> proofIds) {
        return database.createQuery(
                        "from ProofRow p where p.proofId in :ids and p.claimsSealed is not null", ProofRow.class)
                .setParameter("ids", proofIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.proofId, this::claims));
    }

    private VerifiedClaims claims(ProofRow row) {
        return claims(row.accountId, row.proofId, row.claimsSealed, row.kanaSource);
    }

    private VerifiedClaims claims(Row row) throws SQLException {
        return claims(
                row.id("account_id"),
                row.id("proof_id"),
                row.bytes("verified_claims_sealed"),
                KanaSource.valueOf(row.text("kana_source")));
    }

    private VerifiedClaims claims(UUID owner, UUID proof, byte[] sealed, KanaSource kana) {
        return json.read(sealing.open(Subject.account(owner), sealed, context(proof)))
                .read(kana);
    }

    private void append(ProofRow row, FactData fact) {
        row.version++;
        facts.append(row.proofId, row.version, fact);
    }

    private static Proof read(ProofRow row) {
        AccountId owner = new AccountId(row.accountId);
        SessionRef session = new SessionRef(row.vendor, row.session);
        return switch (row.state) {
            case PENDING ->
                new PendingProof(
                        row.proofId,
                        row.version,
                        owner,
                        row.method,
                        session,
                        Optional.ofNullable(row.declaredHash),
                        row.startedAt);
            case APPROVED ->
                new ApprovedProof(
                        row.proofId,
                        row.version,
                        owner,
                        row.method,
                        session,
                        new ProvedIdentity(
                                row.proofId, new PersonId(row.personId), row.method, row.kanaSource, row.decidedAt));
            case REJECTED -> new RejectedProof(row.proofId, row.version, owner, row.method, session, row.decidedAt);
        };
    }

    private static String context(UUID proofId) {
        return "proof-claims:" + proofId;
    }
}
