package dev.sekisho.charge;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.RowReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A table's rows that have something open, as a queue: the columns {@code due_at} and {@code tries} of their own rows, on
 * the database's clock, so that skewed machines agree; and {@code ask_after}, on the clock of business, for banks open by it.
 */
public final class DueRows {

    /** Materialized: a plan that looked for the due rows once for each row of the table would take more than it may. */
    private static final String CLAIM = """
            with due as materialized (
                select id from %1$s
                 where due_at <= clock_timestamp() and (ask_after is null or ask_after <= ?)
                 order by due_at limit ? for update skip locked)
            update %1$s c
               set due_at = clock_timestamp() + ? * interval '1 millisecond', tries = c.tries + 1
              from due
             where c.id = due.id
            returning c.*
            """;

    private static final String POSTPONE = """
            update %1$s
               set due_at = clock_timestamp() + ? * interval '1 millisecond', ask_after = null, waits_for = null
             where id = ? and due_at is not null
            """;

    private static final String WAIT = """
            update %1$s set due_at = clock_timestamp(), ask_after = ?, waits_for = ?
             where id = ? and due_at is not null
            """;

    /** Nothing is left alone for longer, whatever is said: it is asked again what it waits for. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Statements statements;
    private final String claim;
    private final String postpone;
    private final String wait;

    /** @param table the name of a table, a constant of this service */
    public DueRows(Statements statements, String table) {
        this.statements = statements;
        this.claim = String.format(CLAIM, table);
        this.postpone = String.format(POSTPONE, table);
        this.wait = String.format(WAIT, table);
    }

    /** Takes due rows for {@code lease}, but what waits for a later time of business. Joins the running transaction. */
    public <R> List<R> claim(RowReader<R> reader, int most, Duration lease, Instant now) {
        return statements.query(claim, reader, now, most, lease.toMillis());
    }

    /** Joins the running transaction. */
    public void postpone(UUID id, Duration pause) {
        statements.update(postpone, pause.toMillis(), id);
    }

    /** Joins the running transaction. */
    public void await(UUID id, BankAnswer.NotNow later, Instant now) {
        Instant longest = now.plus(LONGEST_WAIT);
        Instant until = later.until().isAfter(longest) ? longest : later.until();
        statements.update(
                wait, until.isBefore(now) ? now : until, later.waitsFor().name(), id);
    }
}
