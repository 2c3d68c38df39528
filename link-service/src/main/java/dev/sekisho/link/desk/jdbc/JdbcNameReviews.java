package dev.sekisho.link.desk.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.desk.DecidedNameReview;
import dev.sekisho.link.desk.NameReview;
import dev.sekisho.link.desk.NameReviews;
import dev.sekisho.link.desk.ProposedNameReview;
import dev.sekisho.link.name.NameOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews of names in PostgreSQL; the queue is read from the requests themselves, so that none can be forgotten. */
@ApplicationScoped
class JdbcNameReviews implements NameReviews {

    private static final String ENTER = """
            insert into name_review (review_id, link_request_id, version, outcome) values (?, ?, 0, ?)
            on conflict (link_request_id) do nothing
            """;
    private static final String FIND = """
            select n.*, r.bank_code from name_review n join link_request r on r.id = n.link_request_id
            where n.link_request_id = ?
            """;
    private static final String PROPOSE = """
            update name_review set proposed_reason = ?, proposed_words = ?, proposed_by = ?, proposed_person = ?,
                                   proposed_at = ?
            where review_id = ?
            """;
    private static final String DECIDE = """
            update name_review set decision = ?, reason = ?, words = ?, decided_by = ?, decided_person = ?, decided_at = ?
            where review_id = ?
            """;
    private static final String STEP =
            "update name_review set version = version + 1 where review_id = ? returning version";
    private static final String QUEUE = """
            select r.id, r.bank_code, r.account_mask, r.moved_at, c.code, n.proposed_by
            from link_request r
            join link_check c on c.link_request_id = r.id and c.step = 'NAME' and c.outcome = 'REVIEW'
            left join name_review n on n.link_request_id = r.id
            where r.state = 'IN_REVIEW'
              and (?::text is null or r.bank_code = ?) and (?::text is null or c.code = ?)
              and (?::timestamptz is null or r.moved_at < ?)
              and (?::timestamptz is null or (r.moved_at, r.id) > (?::timestamptz, ?::uuid))
            order by r.moved_at, r.id limit ?
            """;
    private static final String SINCE =
            "select id from link_request where state = 'IN_REVIEW' and moved_at <= ? order by moved_at limit ?";
    private static final String WAITING =
            "select count(*) as waiting, min(moved_at) as oldest from link_request where state = 'IN_REVIEW'";

    private final Statements statements;
    private final FactLog facts;

    JdbcNameReviews(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public NameReview hold(LinkRequestId request, BankCode bank, NameOutcome outcome) {
        statements.update(ENTER, UUID.randomUUID(), request.value(), outcome.name());
        return find(request).orElseThrow();
    }

    @Override
    @Transactional
    public Optional<NameReview> find(LinkRequestId request) {
        return statements.first(FIND, NameReviewRow::review, request.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(NameReview review, FactData fact) {
        if (review instanceof ProposedNameReview proposed) {
            statements.update(
                    PROPOSE,
                    proposed.verdict().reason().name(),
                    proposed.verdict().words(),
                    proposed.proposed().by().staffId(),
                    proposed.proposed().by().person().value(),
                    proposed.proposed().at(),
                    proposed.head().id());
        } else if (review instanceof DecidedNameReview decided) {
            statements.update(
                    DECIDE,
                    decided.verdict().decision().name(),
                    decided.verdict().reason().name(),
                    decided.verdict().words(),
                    decided.decided().by().staffId(),
                    decided.decided().by().person().value(),
                    decided.decided().at(),
                    decided.head().id());
        }
        record(review, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void record(NameReview review, FactData fact) {
        UUID id = review.head().id();
        long version = statements.first(STEP, row -> row.number("version"), id).orElseThrow();
        facts.append(id, version, fact);
    }

    @Override
    @Transactional
    public List<Line> queue(Filter filter, Optional<Place> after, int limit) {
        String bank = filter.bank().map(BankCode::value).orElse(null);
        String outcome = filter.outcome().map(Enum::name).orElse(null);
        Instant before = filter.before().orElse(null);
        Instant since = after.map(Place::since).orElse(null);
        UUID last = after.map(place -> place.request().value()).orElse(null);
        return statements.query(
                QUEUE, JdbcNameReviews::line, bank, bank, outcome, outcome, before, before, since, since, last, limit);
    }

    @Override
    @Transactional
    public List<LinkRequestId> waitingSince(Instant before, int limit) {
        return statements.query(SINCE, row -> new LinkRequestId(row.id("id")), before, limit);
    }

    @Override
    @Transactional
    public Waiting waiting() {
        return statements
                .first(WAITING, row -> new Waiting(row.number("waiting"), row.maybeInstant("oldest")))
                .orElseThrow();
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                new LinkRequestId(row.id("id")),
                new BankCode(row.text("bank_code")),
                row.text("account_mask"),
                NameOutcome.valueOf(row.text("code")),
                row.instant("moved_at"),
                row.id("proposed_by") != null);
    }
}
