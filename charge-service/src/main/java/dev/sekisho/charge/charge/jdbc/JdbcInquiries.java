package dev.sekisho.charge.charge.jdbc;

import dev.sekisho.charge.Statements;
import dev.sekisho.charge.charge.Inquiries;
import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** The queue of open charges: a column of their rows, on the database's clock, so that skewed machines agree. */
@ApplicationScoped
class JdbcInquiries implements Inquiries {

    private static final String CLAIM = """
            update charge c
               set due_at = clock_timestamp() + ? * interval '1 millisecond', tries = c.tries + 1
              from (select id from charge
                     where due_at <= clock_timestamp() order by due_at limit ? for update skip locked) due
             where c.id = due.id
            returning c.*
            """;
    private static final String POSTPONE = """
            update charge set due_at = clock_timestamp() + ? * interval '1 millisecond'
             where id = ? and due_at is not null
            """;

    private final Statements statements;

    JdbcInquiries(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<DueCharge> claim(int most, Duration lease) {
        return statements.query(
                CLAIM,
                row -> new DueCharge(ChargeRow.pending(row), Math.toIntExact(row.number("tries"))),
                lease.toMillis(),
                most);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(ChargeId id, Duration pause) {
        statements.update(POSTPONE, pause.toMillis(), id.value());
    }
}
