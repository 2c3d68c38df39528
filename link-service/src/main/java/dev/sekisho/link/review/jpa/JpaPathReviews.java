package dev.sekisho.link.review.jpa;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.PathNotified;
import dev.sekisho.kernel.event.link.PathReviewRefused;
import dev.sekisho.kernel.event.link.PathReviewed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.review.IdentityPath;
import dev.sekisho.link.review.NotifiedPath;
import dev.sekisho.link.review.PathReview;
import dev.sekisho.link.review.PathReviewHead;
import dev.sekisho.link.review.PathReviews;
import dev.sekisho.link.review.Speaker;
import dev.sekisho.link.review.jpa.PathReviewRow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The banks' reviews in PostgreSQL; that one is open for a bank and path is a unique index. What is asked for each link is
 * asked by plain statements.
 */
@ApplicationScoped
class JpaPathReviews implements PathReviews {

    private static final String INSERT = """
            insert into path_review (review_id, version, bank_code, customer_class, method, state, notified_at, notified_by,
                                     notified_person)
            values (:id, 1, :bank, :class, :method, 'NOTIFIED', :at, :staff, :person)
            on conflict (bank_code, customer_class, method) where state <> 'REJECTED' do nothing
            """;
    private static final String REVIEWED =
            "select customer_class, method from path_review where bank_code = ? and state = 'REVIEWED'";
    private static final String HOLD = """
            select method from path_review
            where bank_code = ? and customer_class = ? and method = ? and state = 'REVIEWED'
            for share
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager rows;
    private final Statements statements;
    private final FactLog facts;

    JpaPathReviews(EntityManager rows, Statements statements, FactLog facts) {
        this.rows = rows;
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Addition add(NotifiedPath review, PathNotified fact) {
        PathReviewHead head = review.head();
        Speaker notifier = head.notifiedBy().orElseThrow();
        int added = rows.createNativeQuery(INSERT)
                .setParameter("id", head.id())
                .setParameter("bank", head.bank().value())
                .setParameter("class", head.path().customerClass().name())
                .setParameter("method", head.path().method())
                .setParameter("at", head.notifiedAt())
                .setParameter("staff", notifier.staffId())
                .setParameter("person", notifier.person().value())
                .executeUpdate();
        if (added == 0) {
            return Addition.OPEN_BEFORE;
        }
        facts.append(head.id(), 1, fact);
        return Addition.ADDED;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<PathReview> lock(UUID id) {
        return Optional.ofNullable(rows.find(PathReviewRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(PathReviewRow::toReview);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(PathReview decided, PathReviewed fact) {
        PathReviewRow row = rows.find(PathReviewRow.class, decided.head().id());
        row.take(decided.decided().orElseThrow());
        append(row, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refused(PathReview review, PathReviewRefused fact) {
        append(rows.find(PathReviewRow.class, review.head().id()), fact);
    }

    @Override
    @Transactional
    public Optional<PathReview> find(UUID id) {
        return Optional.ofNullable(rows.find(PathReviewRow.class, id)).map(PathReviewRow::toReview);
    }

    @Override
    public List<IdentityPath> reviewedAt(BankCode bank) {
        return statements.query(
                REVIEWED,
                row -> new IdentityPath(CustomerClass.valueOf(row.text("customer_class")), row.text("method")),
                bank.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean holdsReviewed(BankCode bank, IdentityPath path) {
        return statements
                .first(HOLD, row -> true, bank.value(), path.customerClass().name(), path.method())
                .isPresent();
    }

    @Override
    @Transactional
    public List<PathReview> page(Filter filter, Optional<UUID> after, int limit) {
        String where = "from PathReviewRow r where r.reviewId > :after"
                + (filter.bank().isPresent() ? " and r.bankCode = :bank" : "")
                + (filter.onlyWaiting() ? " and r.state = :state" : "");
        var query = rows.createQuery(where + " order by r.reviewId", PathReviewRow.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setMaxResults(limit);
        filter.bank().ifPresent(bank -> query.setParameter("bank", bank.value()));
        if (filter.onlyWaiting()) {
            query.setParameter("state", State.NOTIFIED);
        }
        return query.getResultStream().map(PathReviewRow::toReview).toList();
    }

    private void append(PathReviewRow row, FactData fact) {
        row.version++;
        facts.append(row.reviewId, row.version, fact);
        rows.flush();
    }
}
