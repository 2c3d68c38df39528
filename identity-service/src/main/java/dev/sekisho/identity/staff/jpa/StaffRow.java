package dev.sekisho.identity.staff.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A staff account as a row: name, address and authenticator only sealed; its person and employer never change. */
@Entity
@Table(name = "staff")
class StaffRow {

    @Id
    @Column(name = "staff_id")
    UUID staffId;

    long version;

    @Column(name = "person_id", updatable = false)
    UUID personId;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Column(updatable = false)
    Integer founder;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "name_sealed", updatable = false)
    byte[] nameSealed;

    @Column(name = "address_sealed", updatable = false)
    byte[] addressSealed;

    @Column(name = "address_hash")
    String addressHash;

    @Column(name = "invitation_hash")
    String invitationHash;

    @Column(name = "invitation_end")
    Instant invitationEnd;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "totp_sealed")
    byte[] totpSealed;

    @Column(name = "totp_step")
    Long totpStep;

    /** How far somebody has come. */
    enum State {
        INVITED,
        ENROLLING,
        ENROLLED,
        LEFT
    }
}
