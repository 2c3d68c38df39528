package dev.sekisho.link.bankrequest.jdbc;

import dev.sekisho.kernel.event.link.SecurityReviewRecorded;
import dev.sekisho.kernel.event.link.SecurityReviewRemedied;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bankrequest.SecurityReview;
import dev.sekisho.link.bankrequest.SecurityReview.Remedy;
import dev.sekisho.link.bankrequest.SecurityReviews;
import dev.sekisho.link.bankrequest.Side;
import dev.sekisho.link.review.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of security reviews in PostgreSQL; what was found is written once. */
@ApplicationScoped
class JdbcSecurityReviews implements SecurityReviews {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String ONE = "select * from security_review where review_id = ?";

    private static final String INSERT = "insert into security_review (review_id, version, bank_code, reviewed_by,"
            + " reviewed_on, scope, findings, repeats, recorded_at, recorded_by, recorded_person)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?)";

    private static final String REMEDY = "update security_review set remedy = ?, remedied_on = ?, remedied_by = ?,"
            + " remedied_person = ?, version = version + 1 where review_id = ? and remedy is null returning version";

    private final Statements statements;
    private final FactLog facts;

    JdbcSecurityReviews(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(SecurityReview review, SecurityReviewRecorded fact) {
        statements.update(
                INSERT,
                review.id(),
                review.bank().value(),
                review.reviewedBy().name(),
                review.reviewedOn(),
                review.scope(),
                review.findings(),
                review.repeats().orElse(null),
                review.recordedAt(),
                review.recordedBy().staffId(),
                review.recordedBy().person().value());
        facts.append(review.id(), 1, fact);
    }

    @Override
    @Transactional
    public Optional<SecurityReview> find(UUID id) {
        return statements.first(ONE, JdbcSecurityReviews::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<SecurityReview> lock(UUID id) {
        return statements.first(ONE + " for no key update", JdbcSecurityReviews::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void remedied(SecurityReview review, SecurityReviewRemedied fact) {
        Remedy remedy = review.remedy().orElseThrow();
        long version = statements
                .first(
                        REMEDY,
                        row -> row.number("version"),
                        remedy.text(),
                        remedy.on(),
                        remedy.by().staffId(),
                        remedy.by().person().value(),
                        review.id())
                .orElseThrow();
        facts.append(review.id(), version, fact);
    }

    @Override
    @Transactional
    public List<SecurityReview> page(Optional<BankCode> bank, Optional<UUID> after, int limit) {
        return statements.query(
                "select * from security_review where review_id > ? and bank_code = coalesce(?::text, bank_code)"
                        + " order by review_id limit ?",
                JdbcSecurityReviews::read,
                after.orElse(BEFORE_ALL),
                bank.map(BankCode::value).orElse(null),
                limit);
    }

    private static SecurityReview read(Row row) throws SQLException {
        return new SecurityReview(
                row.id("review_id"),
                row.number("version"),
                new BankCode(row.text("bank_code")),
                Side.valueOf(row.text("reviewed_by")),
                row.date("reviewed_on"),
                row.text("scope"),
                row.text("findings"),
                Optional.ofNullable(row.id("repeats")),
                new Speaker(row.id("recorded_by"), new PersonId(row.id("recorded_person"))),
                row.instant("recorded_at"),
                remedy(row));
    }

    private static Optional<Remedy> remedy(Row row) throws SQLException {
        LocalDate on = row.date("remedied_on");
        return on == null
                ? Optional.empty()
                : Optional.of(new Remedy(
                        on,
                        row.text("remedy"),
                        new Speaker(row.id("remedied_by"), new PersonId(row.id("remedied_person")))));
    }
}
