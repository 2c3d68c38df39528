package dev.sekisho.identity.password.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A reset of a password as a row; the next hash stands in it only while it waits for the freeze. */
@Entity
@Table(name = "password_reset")
class PasswordResetRow {

    @Id
    @Column(name = "reset_id")
    UUID resetId;

    long version;

    @Column(name = "address_hash", updatable = false)
    String addressHash;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(name = "started_at", updatable = false)
    Instant startedAt;

    String state;

    @Column(name = "freeze_id")
    UUID freezeId;

    @Column(name = "next_hash")
    String nextHash;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "cools_until")
    Instant coolsUntil;
}
