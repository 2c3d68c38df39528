package dev.sekisho.identity.password.jpa;

import dev.sekisho.identity.password.AskedReset;
import dev.sekisho.identity.password.FreezingReset;
import dev.sekisho.identity.password.KeptReset;
import dev.sekisho.identity.password.PasswordReset;
import dev.sekisho.identity.password.PasswordResets;
import dev.sekisho.identity.password.ResetHead;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.PasswordResetRefused;
import dev.sekisho.kernel.event.identity.PasswordResetShown;
import dev.sekisho.kernel.event.identity.PasswordResetStarted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Resets of passwords in PostgreSQL, each with its facts. */
@ApplicationScoped
class JpaPasswordResets implements PasswordResets {

    private static final String OF_FREEZE = "from PasswordResetRow r where r.freezeId = :freeze";
    private static final String COOLING_OFF = "select exists (select from password_reset"
            + " where account_id = ? and (state = 'FREEZING' or cools_until > ?)) as cooling";

    private final EntityManager database;
    private final Statements statements;
    private final FactLog facts;

    JpaPasswordResets(EntityManager database, Statements statements, FactLog facts) {
        this.database = database;
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void add(AskedReset reset, PasswordResetStarted fact, Instant now) {
        PasswordResetRow row = new PasswordResetRow();
        row.resetId = reset.head().id();
        row.version = 1;
        row.addressHash = reset.head().addressHash();
        row.accountId = reset.head().account().map(AccountId::value).orElse(null);
        row.startedAt = now;
        row.state = "ASKED";
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
        Optional<PasswordResetRow> row = Optional.ofNullable(database.find(PasswordResetRow.class, id));
        row.ifPresent(found -> database.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row.map(JpaPasswordResets::read);
    }

    @Override
    public Optional<PasswordReset> ofFreeze(UUID freezeId) {
        return database.createQuery(OF_FREEZE, PasswordResetRow.class)
                .setParameter("freeze", freezeId)
                .getResultStream()
                .findFirst()
                .map(JpaPasswordResets::read);
    }

    @Override
    public void shown(FreezingReset reset, PasswordResetShown fact) {
        PasswordResetRow row = append(reset, fact);
        row.state = "FREEZING";
        row.freezeId = reset.head().freezeId();
        row.nextHash = reset.nextHash();
        database.flush();
    }

    @Override
    public void kept(KeptReset reset) {
        PasswordResetRow row =
                database.find(PasswordResetRow.class, reset.head().id());
        row.state = "KEPT";
        row.nextHash = null;
        row.doneAt = reset.keptAt();
        row.coolsUntil = reset.coolsUntil();
        database.flush();
    }

    @Override
    public void refused(PasswordReset reset, PasswordResetRefused fact) {
        append(reset, fact);
        database.flush();
    }

    @Override
    public boolean isCoolingOff(AccountId account, Instant now) {
        return statements
                .first(COOLING_OFF, row -> row.flag("cooling"), account.value(), now)
                .orElseThrow();
    }

    private PasswordResetRow append(PasswordReset reset, FactData fact) {
        PasswordResetRow row =
                database.find(PasswordResetRow.class, reset.head().id());
        row.version++;
        facts.append(row.resetId, row.version, fact);
        return row;
    }

    private static PasswordReset read(PasswordResetRow row) {
        ResetHead head = new ResetHead(
                row.resetId, row.addressHash, Optional.ofNullable(row.accountId).map(AccountId::new));
        return switch (row.state) {
            case "ASKED" -> new AskedReset(head);
            case "FREEZING" -> new FreezingReset(head, row.nextHash);
            default -> new KeptReset(head, row.doneAt, row.coolsUntil);
        };
    }
}
