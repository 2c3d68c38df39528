package dev.sekisho.identity.code.jpa;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.identity.code.StoredCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One code as a row; after it was written only statements of {@link CodeSql} change it. */
@Entity
@Table(name = "one_time_code")
class CodeRow {

    @Id
    @Column(name = "code_id")
    UUID codeId;

    String subject;

    @Column(name = "session_id")
    UUID session;

    @Enumerated(EnumType.STRING)
    CodePurpose purpose;

    String thing;

    @Column(name = "code_hash")
    String hash;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "superseded_at")
    Instant supersededAt;

    boolean undelivered;

    static CodeRow of(StoredCode code) {
        CodeRow row = new CodeRow();
        row.codeId = code.codeId();
        row.subject = code.binding().subject();
        row.session = code.binding().session();
        row.purpose = code.binding().purpose();
        row.thing = code.binding().thing();
        row.hash = code.hash();
        row.issuedAt = code.issuedAt();
        row.expiresAt = code.expiresAt();
        return row;
    }

    StoredCode code() {
        CodeBinding binding = new CodeBinding(subject, session, purpose, thing);
        return new StoredCode(codeId, binding, hash, issuedAt, expiresAt, usedAt != null, undelivered);
    }
}
