package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.AccountChange;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Credential;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Accounts in PostgreSQL, each change in one transaction with its facts. */
@ApplicationScoped
class JpaAccounts implements Accounts {

    private final EntityManager database;
    private final AccountRows rows;
    private final FactLog facts;

    JpaAccounts(EntityManager database, AccountRows rows, FactLog facts) {
        this.database = database;
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
        return Optional.ofNullable(database.find(AccountRow.class, id.value())).map(rows::read);
    }

    @Override
    public Optional<Account> lock(AccountId id) {
        return Optional.ofNullable(database.find(AccountRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(rows::read);
    }

    @Override
    public void save(AccountChange change) {
        AccountRow row = database.find(AccountRow.class, change.account().id().value());
        if (row.version != change.account().version()) {
            throw new IllegalStateException("an account is locked before it is changed");
        }
        rows.write(change.account(), row);
        append(change, row);
        database.flush();
    }

    @Override
    public Optional<Credential> credential(String addressHash) {
        return database.createQuery("from AccountRow a where a.addressHash = :hash", AccountRow.class)
                .setParameter("hash", addressHash)
                .getResultStream()
                .findFirst()
                .map(row -> new Credential(new AccountId(row.accountId), row.passwordHash));
    }

    @Override
    public boolean isTaken(String addressHash) {
        return database.createQuery("select count(*) from AccountRow a where a.addressHash = :hash", Long.class)
                        .setParameter("hash", addressHash)
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean isNumberShared(String numberHash, AccountId id) {
        return database.createQuery(
                                "select count(*) from AccountRow a where a.phoneHash = :hash and a.accountId <> :id",
                                Long.class)
                        .setParameter("hash", numberHash)
                        .setParameter("id", id.value())
                        .getSingleResult()
                > 0;
    }

    private void append(AccountChange change, AccountRow row) {
        for (FactData fact : change.facts()) {
            row.version++;
            facts.append(row.accountId, row.version, fact);
        }
    }
}
