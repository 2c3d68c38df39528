package dev.sekisho.identity.review.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.review.DecidedReview;
import dev.sekisho.identity.review.Decision;
import dev.sekisho.identity.review.OpenReview;
import dev.sekisho.identity.review.ProposedReview;
import dev.sekisho.identity.review.Review;
import dev.sekisho.identity.review.ReviewCase;
import dev.sekisho.identity.review.ReviewOutcome;
import dev.sekisho.identity.review.ReviewReason;
import dev.sekisho.identity.review.Reviews;
import dev.sekisho.identity.review.Verdict;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.ReviewRead;
import dev.sekisho.kernel.event.identity.ReviewRefused;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews in PostgreSQL, each change in one transaction with its fact. */
@ApplicationScoped
class JdbcReviews implements Reviews {

    private static final String LOCK = "select * from review where review_id = ? for update";
    private static final String PROPOSE = """
        update review
           set state = 'PROPOSED', decision = ?, reason = ?, proposed_by = ?, proposed_person = ?, proposed_at = ?
         where review_id = ? and state in ('OPEN', 'PROPOSED')
        """;
    private static final String DECIDE = """
        update review
           set state = ?, decision = ?, reason = ?, proposed_by = ?::uuid, proposed_person = ?::uuid,
               proposed_at = ?::timestamptz, decided_by = ?, decided_person = ?, decided_at = ?
         where review_id = ? and state in ('OPEN', 'PROPOSED')
        """;
    private static final String NEXT_VERSION = "update review set version = ? where review_id = ? and version = ?";
    private static final String PAGE = """
        select r.*, coalesce(e.score, 0) as score, coalesce(e.hard, false) as hard
          from review r
          left join lateral (select sum(weight) as score, bool_or(severity = 'HARD') as hard
                               from risk_evidence where hold_id = r.hold_id) e on true
         where r.state = any (?)
           and (?::text is null or r.kind = ?)
           and (?::timestamptz is null or r.since < ?)
           and (?::timestamptz is null or (r.since, r.review_id) > (?, ?::uuid))
         order by r.since, r.review_id
         limit ?
        """;
    private static final String COUNTS = """
        select kind, state, count(*) as all_of_it,
               count(*) filter (where state in ('OPEN', 'PROPOSED') and since < ?) as overdue
          from review
         group by kind, state
         order by kind, state
        """;

    private final Statements statements;
    private final FactLog facts;

    JdbcReviews(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<Review> lock(UUID reviewId) {
        return statements.first(LOCK, JdbcReviews::review, reviewId);
    }

    @Override
    public void save(ReviewOutcome.Proposed proposed) {
        ProposedReview review = proposed.review();
        statements.update(
                PROPOSE,
                review.verdict().decision().name(),
                review.verdict().reason().name(),
                review.proposed().staffId(),
                review.proposed().person().value(),
                review.proposed().at(),
                review.about().id());
        append(review.about(), proposed.fact());
    }

    @Override
    public void save(ReviewOutcome.Decided decided) {
        DecidedReview review = decided.review();
        State state = review.verdict().decision() == Decision.RELEASE ? State.RELEASED : State.CLOSED;
        Optional<Signature> first = review.proposed();
        statements.update(
                DECIDE,
                state.name(),
                review.verdict().decision().name(),
                review.verdict().reason().name(),
                first.map(Signature::staffId).orElse(null),
                first.map(one -> one.person().value()).orElse(null),
                first.map(Signature::at).orElse(null),
                review.decided().staffId(),
                review.decided().person().value(),
                review.decided().at(),
                review.about().id());
        append(review.about(), decided.fact());
    }

    @Override
    public void refused(Review review, ReviewRefused fact) {
        append(review.about(), fact);
    }

    @Override
    public void read(Review review, ReviewRead fact) {
        append(review.about(), fact);
    }

    @Override
    public List<Line> page(Selection selection, Optional<Place> after, int atMost) {
        String kind = selection.kind().map(Enum::name).orElse(null);
        Instant before = selection.before().orElse(null);
        Instant since = after.map(Place::since).orElse(null);
        return statements.query(
                PAGE,
                JdbcReviews::line,
                column("text", selection.states(), Enum::name),
                kind,
                kind,
                before,
                before,
                since,
                since,
                after.map(Place::reviewId).orElse(null),
                atMost);
    }

    @Override
    public List<Count> counts(Instant overdueBefore) {
        return statements.query(
                COUNTS,
                row -> new Count(
                        HoldKind.valueOf(row.text("kind")),
                        State.valueOf(row.text("state")),
                        row.number("all_of_it"),
                        row.number("overdue")),
                overdueBefore);
    }

    private void append(ReviewCase about, FactData fact) {
        long next = about.version() + 1;
        if (statements.update(NEXT_VERSION, next, about.id(), about.version()) != 1) {
            throw new IllegalStateException("a review is locked before anything is said in it");
        }
        facts.append(about.id(), next, fact);
    }

    private static Line line(Row row) throws SQLException {
        return new Line(about(row), State.valueOf(row.text("state")), (int) row.number("score"), row.flag("hard"));
    }

    private static Review review(Row row) throws SQLException {
        ReviewCase about = about(row);
        return switch (State.valueOf(row.text("state"))) {
            case OPEN -> new OpenReview(about);
            case PROPOSED -> new ProposedReview(about, verdict(row), signature(row, "proposed"));
            case RELEASED, CLOSED ->
                new DecidedReview(
                        about,
                        verdict(row),
                        row.maybeText("proposed_by").isPresent()
                                ? Optional.of(signature(row, "proposed"))
                                : Optional.empty(),
                        signature(row, "decided"));
        };
    }

    private static ReviewCase about(Row row) throws SQLException {
        return new ReviewCase(
                row.id("review_id"),
                row.number("version"),
                new AccountId(row.id("account_id")),
                row.id("hold_id"),
                HoldKind.valueOf(row.text("kind")),
                row.instant("since"));
    }

    private static Verdict verdict(Row row) throws SQLException {
        return new Verdict(Decision.valueOf(row.text("decision")), ReviewReason.valueOf(row.text("reason")));
    }

    private static Signature signature(Row row, String what) throws SQLException {
        return new Signature(row.id(what + "_by"), new PersonId(row.id(what + "_person")), row.instant(what + "_at"));
    }
}
