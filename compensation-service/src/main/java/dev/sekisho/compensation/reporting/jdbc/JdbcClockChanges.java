package dev.sekisho.compensation.reporting.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.reporting.ClockChange;
import dev.sekisho.compensation.reporting.ClockChanges;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Proposals in PostgreSQL; that there is one of a clock is a unique index. */
@ApplicationScoped
class JdbcClockChanges implements ClockChanges {

    private static final String PROPOSED = "select clock_id, kind, reason, note, proposed_at, proposed_staff,"
            + " proposed_person from clock_change where clock_id = ? and ended_at is null";
    private static final String PROPOSE = "insert into clock_change (id, clock_id, kind, reason, note, proposed_at,"
            + " proposed_staff, proposed_person) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String AGREED = "update clock_change set ended_at = ?, agreed_staff = ?, agreed_person = ?"
            + " where clock_id = ? and ended_at is null";
    private static final String LAPSE = "update clock_change set ended_at = ? where clock_id = ? and ended_at is null";

    private final Statements statements;

    JdbcClockChanges(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public Optional<ClockChange> proposed(UUID clock) {
        return statements.first(PROPOSED, JdbcClockChanges::read, clock);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void propose(ClockChange change) {
        statements.update(LAPSE, change.at(), change.clock());
        statements.update(
                PROPOSE,
                UUID.randomUUID(),
                change.clock(),
                change.kind().name(),
                change.reason().name(),
                change.note(),
                change.at(),
                change.by().staff(),
                change.by().person().value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void agreed(ClockChange said) {
        statements.update(
                AGREED, said.at(), said.by().staff(), said.by().person().value(), said.clock());
    }

    private static ClockChange read(Row row) throws SQLException {
        return new ClockChange(
                row.id("clock_id"),
                ClockChange.Kind.valueOf(row.text("kind")),
                ClockChange.Reason.valueOf(row.text("reason")),
                row.text("note"),
                new Actor(row.id("proposed_staff"), new PersonId(row.id("proposed_person"))),
                row.instant("proposed_at"));
    }
}
