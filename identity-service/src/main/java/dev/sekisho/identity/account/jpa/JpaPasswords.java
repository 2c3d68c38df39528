package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.Passwords;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Hashes of passwords in the rows of their accounts; a change is one of the account's facts. */
@ApplicationScoped
class JpaPasswords implements Passwords {

    private static final String REHASH =
            "update AccountRow a set a.passwordHash = :anew where a.accountId = :id and a.passwordHash = :kept";

    private final EntityManager database;
    private final AccountRows rows;
    private final FactLog facts;

    JpaPasswords(EntityManager database, AccountRows rows, FactLog facts) {
        this.database = database;
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public Optional<Kept> of(AccountId id) {
        return Optional.ofNullable(database.find(AccountRow.class, id.value()))
                .map(row -> new Kept(rows.address(row), row.addressHash, row.passwordHash));
    }

    @Override
    public void replace(AccountId id, String hash, FactData fact) {
        AccountRow row = database.find(AccountRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        row.passwordHash = hash;
        row.version++;
        facts.append(row.accountId, row.version, fact);
        database.flush();
    }

    @Override
    public void rehash(AccountId id, String kept, String anew) {
        database.createQuery(REHASH)
                .setParameter("anew", anew)
                .setParameter("id", id.value())
                .setParameter("kept", kept)
                .executeUpdate();
    }
}
