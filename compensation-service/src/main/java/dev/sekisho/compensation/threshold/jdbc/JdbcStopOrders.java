package dev.sekisho.compensation.threshold.jdbc;

import dev.sekisho.compensation.threshold.StopOrders;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** The way of stops to link-service in PostgreSQL, taken one by one and never by two. */
@ApplicationScoped
class JdbcStopOrders implements StopOrders {

    private static final String CLAIM = "update bank_stop set attempts = attempts + 1,"
            + " due_at = clock_timestamp() + ? * interval '1 millisecond' where id = ("
            + "select next.id from bank_stop next where next.epoch is null and next.due_at <= clock_timestamp()"
            + " order by next.due_at, next.id limit 1 for update skip locked)"
            + " returning " + StopRow.COLUMNS + ", attempts";
    private static final String ACKNOWLEDGE = """
            update bank_stop
            set epoch = ?, version = version + 1,
                took_millis = greatest(0, extract(epoch from clock_timestamp() - first_ordered) * 1000)::bigint
            where id = ? and epoch is null
            returning version, took_millis
            """;
    private static final String POSTPONE =
            "update bank_stop set due_at = clock_timestamp() + ? * interval '1 millisecond' where id = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcStopOrders(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public Optional<DueStop> claim(Duration lease) {
        return statements.first(
                CLAIM,
                row -> new DueStop(StopRow.read(row), Math.toIntExact(row.number("attempts"))),
                lease.toMillis());
    }

    @Override
    @Transactional
    public void acknowledged(DueStop due, long epoch) {
        statements
                .first(
                        ACKNOWLEDGE,
                        row -> new long[] {row.number("version"), row.number("took_millis")},
                        epoch,
                        due.stop().id())
                .ifPresent(
                        now -> facts.append(due.stop().id(), now[0], due.stop().acknowledged(epoch, now[1])));
    }

    @Override
    @Transactional
    public void postpone(DueStop due, Duration pause) {
        statements.update(POSTPONE, pause.toMillis(), due.stop().id());
    }

    @Override
    @Transactional
    public long underWay() {
        return statements
                .first("select count(*) n from bank_stop where epoch is null", row -> row.number("n"))
                .orElseThrow();
    }
}
