package dev.sekisho.charge.reconciliation.jdbc;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.OrderKey;
import dev.sekisho.charge.reconciliation.OurOrder;
import dev.sekisho.charge.reconciliation.OurOrder.Standing;
import dev.sekisho.charge.reconciliation.OurOrders;
import dev.sekisho.charge.reconciliation.StatementDay;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Charges and payouts, read where they are, each by what its own table is good at. */
@ApplicationScoped
class JdbcOurOrders implements OurOrders {

    /** A charge keeps whose it is; of a payout its link says so. */
    private static final Map<Direction, String> PERSONS = Map.of(
            Direction.DEBIT,
            "o.person_id",
            Direction.CREDIT,
            "(select l.person_id from link_copy l where l.id = o.link_id)");

    private static final String FIND =
            "select o.*, %2$s as person from %1$s o where o.id = any (?) and o.state <> 'REFUSED'";

    private static final String SPOKEN_OF =
            "select distinct direction, order_id from statement_line where order_id = any (?)";

    /** What people settled has no line by its nature. */
    private static final String BOOKED_WITHOUT_LINE = """
            select o.*, %3$s as person from %1$s o
             where o.bank_code = ? and o.state = 'POSTED' and o.decided_at >= ? and o.decided_at < ?
               and not exists (select from statement_line l where l.order_id = o.id and l.direction = '%2$s')
               and not exists (select from difference d
                                where d.order_id = o.id and d.direction = '%2$s' and d.kind = 'UNANSWERED'
                                  and d.state = 'DECIDED')
             order by o.decided_at limit 1000
            """;

    private static final String OPEN = """
            select o.*, %2$s as person from %1$s o
             where due_at is not null and bank_code = ? and decided_at < ?
               and (waits_for is distinct from 'OPENING' or ask_after <= ?)%3$s
             order by decided_at limit ?
            """;

    /** What is reserved is due, or was taken over, when no request can be working on it any more. */
    private static final String LEFT = " and (state = 'IN_DOUBT' or tries > 0 or due_at <= clock_timestamp())";

    private static final String DAYS_OF_OPEN = """
            select distinct bank_code, (decided_at at time zone 'Asia/Tokyo')::date as day
              from (select bank_code, decided_at from charge where due_at is not null
                    union all select bank_code, decided_at from payout where due_at is not null) as o
             order by day limit ?
            """;

    private static final Map<Direction, String> TABLES = Map.of(Direction.DEBIT, "charge", Direction.CREDIT, "payout");

    private final Statements statements;
    private final InstantSource clock;

    JdbcOurOrders(Statements statements, InstantSource clock) {
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public Map<OrderKey, OurOrder> find(Collection<OrderKey> keys) {
        Map<OrderKey, OurOrder> found = new HashMap<>();
        TABLES.forEach((direction, table) -> statements
                .query(
                        FIND.formatted(table, PERSONS.get(direction)),
                        row -> order(direction, row),
                        ids(keys, direction))
                .forEach(order -> found.put(order.key(), order)));
        return found;
    }

    @Override
    public Set<OrderKey> spokenOf(Collection<OrderKey> keys) {
        List<UUID> ids = keys.stream().map(OrderKey::id).toList();
        Set<OrderKey> spoken = new HashSet<>(statements.query(
                SPOKEN_OF, row -> new OrderKey(Direction.valueOf(row.text("direction")), row.id("order_id")), ids));
        spoken.retainAll(keys);
        return spoken;
    }

    @Override
    public List<OurOrder> bookedWithoutLine(StatementDay of) {
        List<OurOrder> found = new ArrayList<>();
        TABLES.forEach((direction, table) -> found.addAll(statements.query(
                BOOKED_WITHOUT_LINE.formatted(table, direction, PERSONS.get(direction)),
                row -> order(direction, row),
                of.bank().value(),
                of.before().begins(),
                of.ends())));
        return found;
    }

    @Override
    public List<OurOrder> open(BankCode bank, Instant decidedBefore, int limit) {
        return open(bank, decidedBefore, limit, "");
    }

    @Override
    public List<OurOrder> leftOpen(BankCode bank, Instant decidedBefore, int limit) {
        return open(bank, decidedBefore, limit, LEFT);
    }

    private List<OurOrder> open(BankCode bank, Instant decidedBefore, int limit, String condition) {
        List<OurOrder> found = new ArrayList<>();
        TABLES.forEach((direction, table) -> found.addAll(statements.query(
                OPEN.formatted(table, PERSONS.get(direction), condition),
                row -> order(direction, row),
                bank.value(),
                decidedBefore,
                clock.instant(),
                limit)));
        return found;
    }

    @Override
    public Set<StatementDay> daysOfOpen(int limit) {
        Set<StatementDay> days = new HashSet<>();
        statements
                .query(DAYS_OF_OPEN, row -> new StatementDay(new BankCode(row.text("bank_code")), day(row)), limit)
                .forEach(of -> {
                    days.add(of);
                    days.add(new StatementDay(of.bank(), of.day().plusDays(1)));
                });
        return days;
    }

    private static LocalDate day(Row row) throws SQLException {
        return row.date("day");
    }

    private static List<UUID> ids(Collection<OrderKey> keys, Direction direction) {
        return keys.stream()
                .filter(key -> key.direction() == direction)
                .map(OrderKey::id)
                .collect(Collectors.toList());
    }

    private static OurOrder order(Direction direction, Row row) throws SQLException {
        return new OurOrder(
                new OrderKey(direction, row.id("id")),
                new BankCode(row.text("bank_code")),
                Money.yen(row.number("amount_yen")),
                standing(row.text("state")),
                row.instant("decided_at"),
                row.maybeInstant("settled_at"),
                Optional.ofNullable(row.id("person")).map(PersonId::new));
    }

    private static Standing standing(String state) {
        return switch (state) {
            case "RESERVED", "IN_DOUBT" -> Standing.OPEN;
            case "POSTED" -> Standing.BOOKED;
            case "VOIDED", "RETURNED" -> Standing.NOT_BOOKED;
            default -> throw new IllegalStateException("an order is in no state this service knows");
        };
    }
}
