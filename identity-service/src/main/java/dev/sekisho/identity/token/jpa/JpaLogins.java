package dev.sekisho.identity.token.jpa;

import dev.sekisho.identity.token.Logins;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Sign-ins in PostgreSQL: one row for an address, known or not, and one statement for each count. */
@ApplicationScoped
class JpaLogins implements Logins {

    private static final String TAKE = """
            insert into login (login_id, address_hash, tries, window_from, version)
            values (:login, :address, 1, :now, 0)
            on conflict (address_hash) do update set
                tries = case when login.window_from <= :since then 1 else login.tries + 1 end,
                window_from = case when login.window_from <= :since then excluded.window_from else login.window_from end
            where login.tries < :limit or login.window_from <= :since
            returning login_id
            """;
    private static final String GIVE_BACK =
            "update login set tries = greatest(0, tries - 1) where address_hash = :address";
    private static final String SUCCEEDED =
            "update login set tries = 0, version = version + 1 where address_hash = :address returning login_id, version";
    private static final String REFUSED =
            "update login set version = version + 1 where address_hash = :address returning login_id, version";

    private final Session database;
    private final FactLog facts;
    private final Transaction transaction;

    JpaLogins(Session database, FactLog facts, Transaction transaction) {
        this.database = database;
        this.facts = facts;
        this.transaction = transaction;
    }

    @Override
    public Try take(String addressHash, TokenRules rules, Instant now) {
        List<UUID> taken = transaction.call(() -> database.createNativeQuery(TAKE, UUID.class)
                .setParameter("login", UUID.randomUUID())
                .setParameter("address", addressHash)
                .setParameter("now", now)
                .setParameter("since", now.minus(rules.window()))
                .setParameter("limit", rules.attempts())
                .getResultList());
        return taken.isEmpty() ? Try.NONE_LEFT : Try.TAKEN;
    }

    @Override
    public void giveBack(String addressHash) {
        transaction.run(() -> database.createNativeMutationQuery(GIVE_BACK)
                .setParameter("address", addressHash)
                .executeUpdate());
    }

    @Override
    public void succeeded(String addressHash, TokenIssued fact) {
        append(SUCCEEDED, addressHash, fact);
    }

    @Override
    public void refused(String addressHash, AuthenticationRefused fact) {
        append(REFUSED, addressHash, fact);
    }

    private void append(String statement, String addressHash, FactData fact) {
        Tuple login = database.createNativeQuery(statement, Tuple.class)
                .setParameter("address", addressHash)
                .getSingleResult();
        facts.append(login.get(0, UUID.class), login.get(1, Long.class), fact);
    }
}
