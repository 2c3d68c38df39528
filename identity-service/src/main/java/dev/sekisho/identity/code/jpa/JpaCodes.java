package dev.sekisho.identity.code.jpa;

import dev.sekisho.identity.code.Budget;
import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodeRules;
import dev.sekisho.identity.code.Codes;
import dev.sekisho.identity.code.StoredCode;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Codes in PostgreSQL; each count is one statement that checks its own limit under the row's lock. */
@ApplicationScoped
class JpaCodes implements Codes {

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    private final Session database;
    private final Transaction transaction;

    JpaCodes(Session database, Transaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Series series(CodeBinding binding, CodeRules rules, Instant now) {
        List<Integer> tries = database.createNativeQuery(CodeSql.OPEN_SERIES, Integer.class)
                .setParameter("subject", binding.subject())
                .setParameter("purpose", binding.purpose().name())
                .setParameter("lapsed", now.minus(rules.lock()))
                .getResultList();
        return tries.get(0) < rules.attempts() ? Series.OPEN : Series.LOCKED;
    }

    @Override
    public Share takeShare(String recipient, CodeRules rules, Instant now) {
        List<String> taken = database.createNativeQuery(CodeSql.TAKE_SHARE, String.class)
                .setParameter("recipient", recipient)
                .setParameter("now", now)
                .setParameter("since", now.minus(rules.recipientWindow()))
                .setParameter("limit", rules.perRecipient())
                .getResultList();
        return shareOf(taken);
    }

    @Override
    public Share takeBudget(Budget budget, Instant now) {
        return shareOf(database.createNativeQuery(CodeSql.TAKE_BUDGET, Integer.class)
                .setParameter("key", budget.key())
                .setParameter("now", now)
                .setParameter("since", now.minus(budget.limit().window()))
                .setParameter("limit", budget.limit().most())
                .getResultList());
    }

    @Override
    public Tries tried(String site, boolean failed, Duration window, Instant now) {
        Tuple counted = database.createNativeQuery(CodeSql.TRIED, Tuple.class)
                .setParameter("site", site)
                .setParameter("failed", failed ? 1 : 0)
                .setParameter("now", now)
                .setParameter("since", now.minus(window))
                .getSingleResult();
        return new Tries(counted.get(0, Integer.class), counted.get(1, Integer.class));
    }

    @Override
    public Optional<Instant> lastIssued(CodeBinding binding) {
        return database.createQuery(
                        "select max(c.issuedAt) from CodeRow c where c.subject = :subject and c.purpose = :purpose"
                                + " and c.thing = :thing and not c.undelivered",
                        Instant.class)
                .setParameter("subject", binding.subject())
                .setParameter("purpose", binding.purpose())
                .setParameter("thing", binding.thing())
                .getResultStream()
                .filter(found -> found != null)
                .findFirst();
    }

    @Override
    public void replace(StoredCode code) {
        CodeBinding binding = code.binding();
        database.createNativeMutationQuery(CodeSql.FORGET_OLD)
                .setParameter("subject", binding.subject())
                .setParameter("purpose", binding.purpose().name())
                .setParameter("before", code.issuedAt().minus(KEPT_AFTER_END))
                .executeUpdate();
        database.createNativeMutationQuery(CodeSql.SUPERSEDE)
                .setParameter("subject", binding.subject())
                .setParameter("purpose", binding.purpose().name())
                .setParameter("thing", binding.thing())
                .setParameter("now", code.issuedAt())
                .executeUpdate();
        database.persist(CodeRow.of(code));
    }

    @Override
    public Optional<StoredCode> standing(CodeBinding binding) {
        return database.createQuery(
                        "from CodeRow c where c.subject = :subject and c.session = :session and c.purpose = :purpose"
                                + " and c.thing = :thing and c.supersededAt is null order by c.issuedAt desc",
                        CodeRow.class)
                .setParameter("subject", binding.subject())
                .setParameter("session", binding.session())
                .setParameter("purpose", binding.purpose())
                .setParameter("thing", binding.thing())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CodeRow::code);
    }

    @Override
    public Share takeAttempt(CodeBinding binding, CodeRules rules, Instant now) {
        return transaction.call(() -> shareOf(database.createNativeQuery(CodeSql.TAKE_ATTEMPT, Integer.class)
                .setParameter("subject", binding.subject())
                .setParameter("purpose", binding.purpose().name())
                .setParameter("now", now)
                .setParameter("limit", rules.attempts())
                .getResultList()));
    }

    @Override
    public Share use(StoredCode code, Instant now) {
        List<UUID> used = database.createNativeQuery(CodeSql.USE, UUID.class)
                .setParameter("code", code.codeId())
                .setParameter("now", now)
                .getResultList();
        if (!used.isEmpty()) {
            database.createNativeMutationQuery(CodeSql.SUCCEEDED)
                    .setParameter("subject", code.binding().subject())
                    .setParameter("purpose", code.binding().purpose().name())
                    .executeUpdate();
        }
        return shareOf(used);
    }

    @Override
    public void undelivered(UUID codeId) {
        database.createNativeMutationQuery(CodeSql.UNDELIVERED)
                .setParameter("code", codeId)
                .executeUpdate();
    }

    private static Share shareOf(List<?> rows) {
        return rows.isEmpty() ? Share.NONE_LEFT : Share.TAKEN;
    }
}
