package dev.sekisho.identity.password.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A reset of a password as a row; done when it says when. */
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

    @Column(name = "done_at")
    Instant doneAt;
}
