package dev.sekisho.identity.account.jpa;

import static java.util.stream.Collectors.toMap;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.AccountChange;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.Credential;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Accounts in PostgreSQL, each change in one transaction with its facts. */
@ApplicationScoped
class JpaAccounts implements Accounts {

    private static final String SHARED = "select exists (select from account"
            + " where phone_hash = ? and account_id <> ? and ended_at is null) as shared";

    private final EntityManager database;
    private final AccountRows rows;
    private final Statements statements;
    private final FactLog facts;

    JpaAccounts(EntityManager database, Statements statements, AccountRows rows, FactLog facts) {
        this.database = database;
        this.statements = statements;
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public void add(AccountChange opened, OpenedWith opening) {
        AccountRow row = rows.fresh(opened.account(), opening);
        rows.write(opened.account(), row);
        append(opened, row);
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return statements
                .first(AccountColumns.FIND, AccountColumns::account, id.value())
                .map(this::read);
    }

    @Override
    public Optional<Account> lock(AccountId id) {
        return statements
                .first(AccountColumns.LOCK, AccountColumns::account, id.value())
                .map(this::read);
    }

    @Override
    public void save(AccountChange change) {
        AccountRow row = present(change.account());
        if (row.version != change.account().version()) {
            throw new IllegalStateException("an account is locked before it is changed");
        }
        boolean wasHeld = row.held;
        rows.write(change.account(), row);
        if ((wasHeld || row.held) && !(change.account() instanceof ClosedAccount)) {
            keepHolds(change.account());
        }
        append(change, row);
        database.flush();
    }

    @Override
    public Optional<Credential> credential(String addressHash) {
        return statements.first(AccountColumns.CREDENTIAL, AccountColumns::credential, addressHash);
    }

    @Override
    public boolean isTaken(String addressHash) {
        return database.createQuery(
                                "select count(*) from AccountRow a where a.addressHash = :hash and a.endedAt is null",
                                Long.class)
                        .setParameter("hash", addressHash)
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<MailboxOf> mailbox(AccountId id) {
        return Optional.ofNullable(database.find(AccountRow.class, id.value())).map(rows::mailbox);
    }

    @Override
    public void readdress(AccountChange change, MailboxOf mailbox) {
        rows.writeMailbox(mailbox, present(change.account()));
        save(change);
    }

    @Override
    public boolean isNumberShared(String numberHash, AccountId id) {
        return statements
                .first(SHARED, row -> row.flag("shared"), numberHash, id.value())
                .orElseThrow();
    }

    /** The row as it is now, whatever this session read before the account was locked. */
    private AccountRow present(Account account) {
        AccountRow row = database.find(AccountRow.class, account.id().value());
        if (row.version != account.version()) {
            database.refresh(row);
        }
        return row;
    }

    private Account read(AccountRow row) {
        return rows.read(
                row,
                row.held ? statements.query(AccountColumns.HOLDS, AccountColumns::hold, row.accountId) : List.of());
    }

    private Stream<HoldRow> holds(UUID accountId) {
        return database.createQuery("from HoldRow h where h.accountId = :id order by h.since, h.holdId", HoldRow.class)
                .setParameter("id", accountId)
                .getResultStream();
    }

    private void keepHolds(Account account) {
        List<Hold> wanted = account instanceof HeldAccount held ? held.holds() : List.of();
        Map<UUID, HoldRow> kept = holds(account.id().value()).collect(toMap(row -> row.holdId, row -> row));
        for (Hold hold : wanted) {
            if (kept.remove(hold.id()) == null) {
                database.persist(HoldRow.of(account.id().value(), hold));
            }
        }
        kept.values().forEach(database::remove);
    }

    @Override
    public int othersOf(PersonId person, AccountId id) {
        return database.createQuery(
                        "select count(*) from AccountRow a where a.personId = :person and a.accountId <> :id",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("id", id.value())
                .getSingleResult()
                .intValue();
    }

    private void append(AccountChange change, AccountRow row) {
        for (FactData fact : change.facts()) {
            row.version++;
            facts.append(row.accountId, row.version, fact);
        }
    }
}
