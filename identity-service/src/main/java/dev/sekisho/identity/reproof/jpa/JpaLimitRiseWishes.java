package dev.sekisho.identity.reproof.jpa;

import dev.sekisho.identity.reproof.LimitRiseWishes;
import dev.sekisho.kernel.event.identity.LimitRiseWished;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Wishes in PostgreSQL, each written once with its fact. */
@ApplicationScoped
class JpaLimitRiseWishes implements LimitRiseWishes {

    private static final String INSERT = """
            insert into limit_rise_wish (wish_id, account_id, monthly_yen, outcome, wished_at)
            values (:id, :account, :yen, :outcome, :now)
            """;
    private static final String COUNT =
            "select count(*) from limit_rise_wish where account_id = :account and wished_at > :from";

    private final EntityManager database;
    private final FactLog facts;

    JpaLimitRiseWishes(EntityManager database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public int wishedSince(AccountId account, Instant from) {
        Number count = (Number) database.createNativeQuery(COUNT)
                .setParameter("account", account.value())
                .setParameter("from", from)
                .getSingleResult();
        return count.intValue();
    }

    @Override
    public void add(LimitRiseWished fact, Instant now) {
        database.createNativeQuery(INSERT)
                .setParameter("id", fact.wishId())
                .setParameter("account", fact.accountId())
                .setParameter("yen", fact.monthlyYen())
                .setParameter("outcome", fact.outcome())
                .setParameter("now", now)
                .executeUpdate();
        facts.append(fact.wishId(), 1, fact);
    }
}
