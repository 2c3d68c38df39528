package dev.sekisho.identity.staff.jpa;

import dev.sekisho.identity.staff.Share;
import dev.sekisho.identity.staff.StaffRules;
import dev.sekisho.identity.staff.StaffTries;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Tries in PostgreSQL: one row for a subject and purpose, and one statement for each count. */
@ApplicationScoped
class JpaStaffTries implements StaffTries {

    private static final String TAKE = """
            insert into staff_try (try_id, purpose, subject, tries, window_from, version)
            values (:try, :purpose, :subject, 1, :now, 0)
            on conflict (subject, purpose) do update set
                tries = case when staff_try.window_from <= :since then 1 else staff_try.tries + 1 end,
                window_from = case when staff_try.window_from <= :since then excluded.window_from
                                   else staff_try.window_from end
            where staff_try.tries < :limit or staff_try.window_from <= :since
            returning try_id
            """;
    private static final String GIVE_BACK =
            "update staff_try set tries = greatest(0, tries - 1) where subject = :subject and purpose = :purpose";
    private static final String SUCCEEDED =
            "update staff_try set tries = 0 where subject = :subject and purpose = :purpose";
    private static final String REFUSED = """
            update staff_try set version = version + 1 where subject = :subject and purpose = :purpose
            returning try_id, version
            """;

    private final Session database;
    private final FactLog facts;
    private final StaffRules rules;
    private final Transaction transaction;

    JpaStaffTries(Session database, FactLog facts, StaffRules rules, Transaction transaction) {
        this.database = database;
        this.facts = facts;
        this.rules = rules;
        this.transaction = transaction;
    }

    @Override
    public Share take(Purpose purpose, String subject, Instant now) {
        StaffRules.Limit limit = rules.limit(purpose);
        boolean taken = transaction.call(() -> !database.createNativeQuery(TAKE, UUID.class)
                .setParameter("try", UUID.randomUUID())
                .setParameter("purpose", purpose.name())
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setParameter("since", now.minus(limit.window()))
                .setParameter("limit", limit.tries())
                .getResultList()
                .isEmpty());
        return taken ? Share.TAKEN : Share.NONE_LEFT;
    }

    @Override
    public void giveBack(Purpose purpose, String subject) {
        transaction.run(() -> change(GIVE_BACK, purpose, subject));
    }

    @Override
    public void succeeded(Purpose purpose, String subject) {
        change(SUCCEEDED, purpose, subject);
    }

    private void change(String statement, Purpose purpose, String subject) {
        database.createNativeMutationQuery(statement)
                .setParameter("subject", subject)
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    @Override
    public void refused(Purpose purpose, String subject, StaffAuthenticationRefused fact) {
        Tuple tried = database.createNativeQuery(REFUSED, Tuple.class)
                .setParameter("subject", subject)
                .setParameter("purpose", purpose.name())
                .getSingleResult();
        facts.append(tried.get(0, UUID.class), tried.get(1, Long.class), fact);
    }
}
