package dev.sekisho.identity.password.jpa;

import dev.sekisho.identity.password.PasswordReset;
import dev.sekisho.identity.password.PasswordResets;
import dev.sekisho.kernel.event.identity.PasswordResetRefused;
import dev.sekisho.kernel.event.identity.PasswordResetStarted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Resets of passwords in PostgreSQL, each with its facts. */
@ApplicationScoped
class JpaPasswordResets implements PasswordResets {

    private final EntityManager database;
    private final FactLog facts;

    JpaPasswordResets(EntityManager database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void add(PasswordReset reset, PasswordResetStarted fact, Instant now) {
        PasswordResetRow row = new PasswordResetRow();
        row.resetId = reset.id();
        row.version = 1;
        row.addressHash = reset.addressHash();
        row.accountId = reset.account().map(AccountId::value).orElse(null);
        row.startedAt = now;
        facts.append(row.resetId, row.version, fact);
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<PasswordReset> find(UUID id) {
        return Optional.ofNullable(database.find(PasswordResetRow.class, id)).map(JpaPasswordResets::read);
    }

    @Override
    public Optional<PasswordReset> lock(UUID id) {
        return Optional.ofNullable(database.find(PasswordResetRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(JpaPasswordResets::read);
    }

    @Override
    public void done(PasswordReset reset, Instant now) {
        database.find(PasswordResetRow.class, reset.id()).doneAt = now;
        database.flush();
    }

    @Override
    public void refused(PasswordReset reset, PasswordResetRefused fact) {
        PasswordResetRow row = database.find(PasswordResetRow.class, reset.id());
        row.version++;
        facts.append(row.resetId, row.version, fact);
        database.flush();
    }

    private static PasswordReset read(PasswordResetRow row) {
        return new PasswordReset(
                row.resetId,
                row.addressHash,
                Optional.ofNullable(row.accountId).map(AccountId::new),
                row.doneAt != null);
    }
}
