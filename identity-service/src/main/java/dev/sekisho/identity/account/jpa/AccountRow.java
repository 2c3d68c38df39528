package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An account as a row: address and number only hashed and sealed; the assurance is checked against what was shown. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    long version;

    @Column(name = "customer_class", updatable = false)
    @Enumerated(EnumType.STRING)
    CustomerClass customerClass;

    @Column(name = "address_hash")
    String addressHash;

    @Column(name = "address_sealed")
    byte[] addressSealed;

    @Column(name = "password_hash")
    String passwordHash;

    int assurance;

    @Column(name = "phone_hash")
    String phoneHash;

    @Column(name = "phone_sealed")
    byte[] phoneSealed;

    @Column(name = "phone_line")
    String phoneLine;

    @Column(name = "phone_worth")
    @Enumerated(EnumType.STRING)
    PhoneWorth phoneWorth;

    @Column(name = "phone_verified_at")
    Instant phoneVerifiedAt;

    @Column(name = "proof_id")
    UUID proofId;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "identity_method")
    @Enumerated(EnumType.STRING)
    IdentityMethod identityMethod;

    @Column(name = "kana_source")
    @Enumerated(EnumType.STRING)
    KanaSource kanaSource;

    @Column(name = "proved_at")
    Instant provedAt;

    /** Whether holds stand for it, so that an account without any is read by one statement. */
    boolean held;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    EndReason endReason;
}
