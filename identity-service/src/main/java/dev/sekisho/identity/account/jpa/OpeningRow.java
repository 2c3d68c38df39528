package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.CustomerClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An opening as a row; confirmed when it names its account. */
@Entity
@Table(name = "opening")
class OpeningRow {

    @Id
    @Column(name = "opening_id")
    UUID openingId;

    long version;

    @Column(name = "address_hash", updatable = false)
    String addressHash;

    @Column(name = "address_sealed")
    byte[] addressSealed;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "customer_class", updatable = false)
    @Enumerated(EnumType.STRING)
    CustomerClass customerClass;

    @Column(name = "started_at", updatable = false)
    Instant startedAt;

    @Column(name = "account_id")
    UUID accountId;
}
