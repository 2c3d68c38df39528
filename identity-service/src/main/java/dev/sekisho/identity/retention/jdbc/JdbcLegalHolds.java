package dev.sekisho.identity.retention.jdbc;

import dev.sekisho.identity.retention.HoldGround;
import dev.sekisho.identity.retention.LegalHold;
import dev.sekisho.identity.retention.LegalHolds;
import dev.sekisho.identity.retention.LiftedHold;
import dev.sekisho.identity.retention.StandingHold;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.Subject.Kind;
import dev.sekisho.kernel.event.identity.LegalHoldLifted;
import dev.sekisho.kernel.event.identity.LegalHoldPlaced;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Legal holds in PostgreSQL, each change with its fact. */
@ApplicationScoped
class JdbcLegalHolds implements LegalHolds {

    private static final String ADD = """
            insert into legal_hold
                (hold_id, version, kind, subject_id, ground, reference, placed_by, placed_person, placed_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LOCK = "select * from legal_hold where hold_id = ? for update";
    private static final String LIFT = """
            update legal_hold set version = version + 1, lifted_by = ?, lifted_person = ?, lifted_at = ?
            where hold_id = ? and lifted_at is null
            returning version
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcLegalHolds(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void add(StandingHold hold, LegalHoldPlaced fact) {
        statements.update(
                ADD,
                hold.id(),
                hold.subject().kind().name(),
                hold.subject().id(),
                hold.ground().name(),
                hold.reference(),
                hold.placed().staffId(),
                hold.placed().person().value(),
                hold.placed().at());
        facts.append(hold.id(), 1, fact);
    }

    @Override
    public Optional<LegalHold> lock(UUID id) {
        return statements.first(LOCK, JdbcLegalHolds::read, id);
    }

    @Override
    public void save(LiftedHold hold, LegalHoldLifted fact) {
        long version = statements
                .first(
                        LIFT,
                        row -> row.number("version"),
                        hold.lifted().staffId(),
                        hold.lifted().person().value(),
                        hold.lifted().at(),
                        hold.id())
                .orElseThrow();
        facts.append(hold.id(), version, fact);
    }

    private static LegalHold read(Row row) throws SQLException {
        UUID id = row.id("hold_id");
        long version = row.number("version");
        Subject subject = new Subject(Kind.valueOf(row.text("kind")), row.id("subject_id"));
        return row.maybeInstant("lifted_at").isEmpty()
                ? new StandingHold(
                        id,
                        version,
                        subject,
                        HoldGround.valueOf(row.text("ground")),
                        row.text("reference"),
                        Signatures.of(row, "placed"))
                : new LiftedHold(id, version, subject, Signatures.of(row, "placed"), Signatures.of(row, "lifted"));
    }
}
