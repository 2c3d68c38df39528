package dev.sekisho.charge;

import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.RowReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A table's rows that have something open, as a queue: the columns {@code due_at} and {@code tries} of their own rows, on
 * the database's clock, so that skewed machines agree.
 */
public final class DueRows {

    /** Materialized: a plan that looked for the due rows once for each row of the table would take more than it may. */
    private static final String CLAIM = """
            with due as materialized (
                select id from %1$s
                 where due_at <= clock_timestamp() order by due_at limit ? for update skip locked)
            update %1$s c
               set due_at = clock_timestamp() + ? * interval '1 millisecond', tries = c.tries + 1
              from due
             where c.id = due.id
            returning c.*
            """;

    private static final String POSTPONE = """
            update %1$s set due_at = clock_timestamp() + ? * interval '1 millisecond'
             where id = ? and due_at is not null
            """;

    private final Statements statements;
    private final String claim;
    private final String postpone;

    /** @param table the name of a table, a constant of this service */
    public DueRows(Statements statements, String table) {
        this.statements = statements;
        this.claim = String.format(CLAIM, table);
        this.postpone = String.format(POSTPONE, table);
    }

    /** Takes due rows for {@code lease}. Joins the running transaction. */
    public <R> List<R> claim(RowReader<R> reader, int most, Duration lease) {
        return statements.query(claim, reader, most, lease.toMillis());
    }

    /** Joins the running transaction. */
    public void postpone(UUID id, Duration pause) {
        statements.update(postpone, pause.toMillis(), id);
    }
}
