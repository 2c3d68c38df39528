package dev.sekisho.compensation.command.jdbc;

import dev.sekisho.compensation.command.Order;
import dev.sekisho.compensation.command.Orders;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.MeasureState;
import dev.sekisho.compensation.fraudcase.MeasureStep;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Orders in PostgreSQL, taken one by one and never by two; the version says whether an answer is still about them. */
@ApplicationScoped
class JdbcOrders implements Orders {

    private static final String CLAIM = """
            update measure set attempts = attempts + 1, due_at = clock_timestamp() + ? * interval '1 millisecond'
            from fraud_case
            where fraud_case.id = measure.case_id and measure.id = (
                select next.id from measure next
                where next.state = 'UNDER_WAY' and next.due_at <= clock_timestamp()
                  and (?::text is null or next.case_id = (select id from fraud_case where number = ?))
                order by next.due_at, next.id
                limit 1
                for update skip locked)
            returning measure.id, case_id, number, target_id, grade, ends_at, rule, release, measure.version, attempts
            """;
    private static final String ACKNOWLEDGE = """
            update measure
            set state = 'DONE', acknowledged_at = clock_timestamp(), version = version + 1,
                took_millis = greatest(0, extract(epoch from clock_timestamp() - ordered_at) * 1000)::bigint
            where id = ? and version = ? and state = 'UNDER_WAY'
            returning version, took_millis
            """;
    private static final String LAPSE = """
            update measure set state = 'LAPSED', version = version + 1
            where id = ? and version = ? and state = 'UNDER_WAY'
            returning version, 0::bigint as took_millis
            """;
    private static final String POSTPONE =
            "update measure set due_at = clock_timestamp() + ? * interval '1 millisecond'"
                    + " where id = ? and version = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcOrders(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public Optional<Order> claim(Duration lease) {
        return claim(lease, null);
    }

    @Override
    @Transactional
    public Optional<Order> claim(CaseNumber number, Duration lease) {
        return claim(lease, number.value());
    }

    private Optional<Order> claim(Duration lease, String number) {
        return statements.query(CLAIM, JdbcOrders::read, lease.toMillis(), number, number).stream()
                .findFirst();
    }

    @Override
    @Transactional
    public void acknowledged(Order order) {
        end(ACKNOWLEDGE, order, order.measure().release() ? MeasureStep.RELEASED : MeasureStep.ACKNOWLEDGED);
    }

    @Override
    @Transactional
    public void lapsed(Order order) {
        end(LAPSE, order, MeasureStep.LAPSED);
    }

    @Override
    @Transactional
    public void postpone(Order order, Duration pause) {
        statements.update(
                POSTPONE,
                pause.toMillis(),
                order.measure().id(),
                order.measure().version());
    }

    @Override
    @Transactional
    public long underWay() {
        return statements
                .query("select count(*) n from measure where state = 'UNDER_WAY'", row -> row.number("n"))
                .get(0);
    }

    private void end(String sql, Order order, MeasureStep step) {
        Measure measure = order.measure();
        List<long[]> ended = statements.query(
                sql,
                row -> new long[] {row.number("version"), row.number("took_millis")},
                measure.id(),
                measure.version());
        ended.forEach(now -> facts.append(
                measure.id(),
                now[0],
                step.of(measure.id(), order.caseId(), measure.caseNumber(), measure.wanted(), now[1])));
    }

    private static Order read(Row row) throws SQLException {
        Wanted wanted = new Wanted(
                Grade.valueOf(row.text("grade")), row.id("target_id"), row.maybeInstant("ends_at"), row.text("rule"));
        Measure measure = new Measure(
                row.id("id"),
                new CaseNumber(row.text("number")),
                wanted,
                row.flag("release"),
                MeasureState.UNDER_WAY,
                row.number("version"),
                Optional.empty());
        return new Order(row.id("case_id"), measure, Math.toIntExact(row.number("attempts")));
    }
}
