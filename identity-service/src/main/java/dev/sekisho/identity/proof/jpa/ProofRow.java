package dev.sekisho.identity.proof.jpa;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A proof as a row; what was verified is one sealed column. */
@Entity
@Table(name = "proof")
class ProofRow {

    @Id
    @Column(name = "proof_id")
    UUID proofId;

    long version;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    IdentityMethod method;

    @Column(updatable = false)
    String vendor;

    @Column(name = "purged_at")
    Instant purgedAt;

    @Column(name = "document_hash")
    String documentHash;

    @Column(name = "declared_hash", updatable = false)
    String declaredHash;

    @Column(name = "vendor_session", updatable = false)
    String session;

    @Column(name = "started_at", updatable = false)
    Instant startedAt;

    @Enumerated(EnumType.STRING)
    State state = State.PENDING;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "kana_source")
    @Enumerated(EnumType.STRING)
    KanaSource kanaSource;

    @Column(name = "verified_claims_sealed")
    byte[] claimsSealed;

    /** The states of a proof as they are stored. */
    enum State {
        PENDING,
        APPROVED,
        REJECTED
    }
}
