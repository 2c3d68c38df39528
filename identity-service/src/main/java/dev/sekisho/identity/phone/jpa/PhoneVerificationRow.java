package dev.sekisho.identity.phone.jpa;

import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.phone.LineType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A phone verification as a row, which is only ever added. */
@Entity
@Table(name = "phone_verification")
class PhoneVerificationRow {

    @Id
    @Column(name = "verification_id")
    UUID verificationId;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "phone_hash")
    String phoneHash;

    @Column(name = "phone_sealed")
    byte[] phoneSealed;

    @Column(name = "line_type")
    @Enumerated(EnumType.STRING)
    LineType lineType;

    @Enumerated(EnumType.STRING)
    PhoneWorth worth;

    @Column(name = "started_at")
    Instant startedAt;
}
