package dev.sekisho.identity.staff.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A role grant as a row; who it is for and who proposed it never change, and the table itself wants four eyes. */
@Entity
@Table(name = "role_grant")
class GrantRow {

    @Id
    @Column(name = "grant_id")
    UUID grantId;

    long version;

    @Column(name = "staff_id", updatable = false)
    UUID staffId;

    @Column(name = "person_id", updatable = false)
    UUID personId;

    @Column(updatable = false)
    String role;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Column(name = "ends_at", updatable = false)
    Instant endsAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(updatable = false)
    Integer founder;

    @Column(name = "proposed_by", updatable = false)
    UUID proposedBy;

    @Column(name = "proposed_person", updatable = false)
    UUID proposedPerson;

    @Column(name = "proposed_at", updatable = false)
    Instant proposedAt;

    @Column(name = "approved_by")
    UUID approvedBy;

    @Column(name = "approved_person")
    UUID approvedPerson;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "revoked_by")
    UUID revokedBy;

    @Column(name = "revoked_person")
    UUID revokedPerson;

    @Column(name = "revoked_at")
    Instant revokedAt;

    /** How far a grant has come. */
    enum State {
        PROPOSED,
        GRANTED,
        REVOKED
    }
}
