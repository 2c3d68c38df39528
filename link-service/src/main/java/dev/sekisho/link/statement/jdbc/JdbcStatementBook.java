package dev.sekisho.link.statement.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.StatementRefused;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.statement.BookedLine;
import dev.sekisho.link.statement.BookedLine.Direction;
import dev.sekisho.link.statement.FileDigest;
import dev.sekisho.link.statement.Flaw;
import dev.sekisho.link.statement.Statement;
import dev.sekisho.link.statement.StatementBook;
import dev.sekisho.link.statement.StatementDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements in PostgreSQL; all lines of a file in one statement and one transaction. */
@ApplicationScoped
class JdbcStatementBook implements StatementBook {

    /** Nothing happens where a whole file is, or where the very file came that was refused before. */
    private static final String PUT = """
            insert into bank_statement as s (bank_code, day, version, digest, lines, flaw, received_at)
            values (?, ?, 1, ?, ?, ?, ?)
            on conflict (bank_code, day) do update
               set version = s.version + 1, digest = excluded.digest, lines = excluded.lines, flaw = excluded.flaw,
                   received_at = excluded.received_at
             where s.flaw is not null and s.digest <> excluded.digest
            returning version
            """;

    private static final String LINES = """
            insert into bank_statement_line (bank_code, day, number, direction, order_id, amount_yen, bank_reference)
            select ?, ?, l.* from unnest(?, ?, ?, ?, ?) as l (number, direction, order_id, amount_yen, bank_reference)
            """;

    private static final String WHOLE_DAYS =
            "select count(*) as n from bank_statement where bank_code = ? and day between ? and ? and flaw is null";

    private final Statements statements;
    private final FactLog facts;
    private final InstantSource clock;

    JdbcStatementBook(Statements statements, FactLog facts, InstantSource clock) {
        this.statements = statements;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean accept(Statement statement) {
        if (!put(statement.of(), statement.digest(), statement.lines().size(), null, statement.accepted())) {
            return false;
        }
        List<BookedLine> lines = statement.lines();
        statements.update(
                LINES,
                statement.of().bank().value(),
                statement.of().day(),
                column("integer", lines, BookedLine::number),
                column("text", lines, line -> line.direction().name()),
                column("uuid", lines, BookedLine::order),
                column("bigint", lines, line -> line.amount().yen()),
                column("text", lines, BookedLine::bankReference));
        return true;
    }

    @Override
    @Transactional
    public void refuse(StatementDay of, FileDigest digest, Flaw flaw) {
        put(
                of,
                digest,
                0,
                flaw,
                new StatementRefused(of.bank().value(), of.day().toString(), flaw.name(), digest.hex()));
    }

    private boolean put(StatementDay of, FileDigest digest, int lines, Flaw flaw, FactData fact) {
        Optional<Long> version = statements.first(
                PUT,
                row -> row.number("version"),
                of.bank().value(),
                of.day(),
                digest.hex(),
                lines,
                flaw == null ? null : flaw.name(),
                clock.instant());
        version.ifPresent(now -> facts.append(of.id(), now, fact));
        return version.isPresent();
    }

    @Override
    public Optional<Head> head(StatementDay of) {
        return statements.first(
                "select * from bank_statement where bank_code = ? and day = ?",
                JdbcStatementBook::head,
                of.bank().value(),
                of.day());
    }

    @Override
    public List<BookedLine> lines(StatementDay of, int after, int limit) {
        return statements.query(
                "select * from bank_statement_line where bank_code = ? and day = ? and number > ? order by number limit ?",
                JdbcStatementBook::line,
                of.bank().value(),
                of.day(),
                after,
                limit);
    }

    @Override
    public Optional<BookedLine> lineOf(BankCode bank, Direction direction, UUID order) {
        return statements.first(
                "select * from bank_statement_line where order_id = ? and bank_code = ? and direction = ?"
                        + " order by day, number limit 1",
                JdbcStatementBook::line,
                order,
                bank.value(),
                direction.name());
    }

    @Override
    public boolean areWhole(BankCode bank, LocalDate from, LocalDate to) {
        long days = statements
                .query(WHOLE_DAYS, row -> row.number("n"), bank.value(), from, to)
                .get(0);
        return days == to.toEpochDay() - from.toEpochDay() + 1;
    }

    private static Head head(Row row) throws SQLException {
        return new Head(
                new StatementDay(new BankCode(row.text("bank_code")), row.date("day")),
                Optional.of(new FileDigest(row.text("digest"))),
                Math.toIntExact(row.number("lines")),
                row.maybeText("flaw").map(Flaw::valueOf));
    }

    private static BookedLine line(Row row) throws SQLException {
        return new BookedLine(
                Math.toIntExact(row.number("number")),
                Direction.valueOf(row.text("direction")),
                row.id("order_id"),
                Money.yen(row.number("amount_yen")),
                row.text("bank_reference"));
    }
}
