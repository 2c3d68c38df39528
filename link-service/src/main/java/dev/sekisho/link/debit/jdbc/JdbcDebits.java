package dev.sekisho.link.debit.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Column;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.debit.Debit;
import dev.sekisho.link.debit.DebitOrder;
import dev.sekisho.link.debit.DebitStep;
import dev.sekisho.link.debit.Debits;
import dev.sekisho.link.debit.PendingDebit;
import dev.sekisho.link.statement.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Debits in PostgreSQL by plain JDBC, many by one statement: they are on the way of every charge. */
@ApplicationScoped
class JdbcDebits implements Debits {

    /** In one order, so that two transactions that enter the same ids do not wait for each other. */
    private static final String INSERT = """
            insert into debit (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference, reason,
                               version, left_first_at, left_last_at)
            select n.*, 1, case when n.sent_at is not null then l.at end, case when n.sent_at is not null then l.at end
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as n (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference, reason)
             cross join (select cast(? as timestamptz) as at) as l
             order by n.charge_id
                on conflict (charge_id) do nothing
            returning charge_id
            """;

    private static final String UPDATE = """
            update debit d
               set state = e.state, bank_reference = e.bank_reference, reason = e.reason, version = d.version + 1,
                   sent_at = coalesce(e.sent_at, d.sent_at),
                   answered_at = case when e.answer then cast(? as timestamptz) end,
                   left_first_at = coalesce(d.left_first_at, case when e.sent_at is not null then l.at end),
                   left_last_at = coalesce(d.left_last_at, case when e.sent_at is not null then l.at end)
              from unnest(?, ?, ?, ?, ?, ?) as e (charge_id, state, bank_reference, reason, sent_at, answer)
             cross join (select cast(? as timestamptz) as at) as l
             where d.charge_id = e.charge_id and d.state in ('WAITING', 'PENDING', 'IN_DOUBT')
            returning d.charge_id, d.version
            """;

    private static final String TOUCH = "update debit set sent_at = ?, left_last_at = ? where charge_id = ?";

    private static final String LEAVING =
            "select left_first_at, left_last_at from debit where charge_id = ? and left_first_at is not null";

    private static final String COLUMNS =
            "charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference, reason";

    private static final String FIND = "select " + COLUMNS + " from debit where charge_id = any (?)";

    /** In a statement of its own: what it waited for is seen by the next. */
    private static final String LOCK =
            "select charge_id from debit where charge_id = any (?) order by charge_id for no key update";

    private static final String UNANSWERED = "select " + COLUMNS + " from debit"
            + " where bank_code = ? and sent_at >= ? and sent_at < ? and charge_id > ?"
            + " and state in ('PENDING', 'IN_DOUBT') order by charge_id limit ?";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;
    private final MachineClock machine;
    private final InstantSource clock;

    JdbcDebits(Statements statements, FactLog facts, MachineClock machine, InstantSource clock) {
        this.statements = statements;
        this.facts = facts;
        this.machine = machine;
        this.clock = clock;
    }

    /** What leaves does so now, by the clock of business; {@code sentAt} is by the machine's. */
    @Override
    @Transactional(TxType.MANDATORY)
    public Set<ChargeId> add(List<DebitStep> first) {
        List<DebitRow> rows = rowsOf(first);
        Set<ChargeId> added = new HashSet<>(statements.query(
                INSERT,
                row -> new ChargeId(row.id("charge_id")),
                column("uuid", rows, DebitRow::charge),
                ofOrder("uuid", rows, order -> order.link().value()),
                ofOrder("uuid", rows, order -> order.wallet().value()),
                ofOrder("bigint", rows, order -> order.amount().yen()),
                column("text", rows, DebitRow::bankCode),
                column("text", rows, DebitRow::state),
                column("timestamptz", rows, DebitRow::sentAt),
                column("text", rows, DebitRow::bankReference),
                column("text", rows, DebitRow::reason),
                clock.instant()));
        facts.append(first.stream()
                .filter(step -> added.contains(step.debit().charge()))
                .map(step -> new NewFact(step.debit().charge().value(), FIRST_VERSION, step.fact()))
                .toList());
        return added;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(List<DebitStep> next) {
        List<DebitRow> rows = rowsOf(next);
        Map<UUID, Long> versions = new HashMap<>();
        statements.query(
                UPDATE,
                row -> versions.put(row.id("charge_id"), row.number("version")),
                machine.now(),
                column("uuid", rows, DebitRow::charge),
                column("text", rows, DebitRow::state),
                column("text", rows, DebitRow::bankReference),
                column("text", rows, DebitRow::reason),
                column("timestamptz", rows, DebitRow::sentAt),
                column("boolean", rows, DebitRow::isAnswer),
                clock.instant());
        if (versions.size() != next.size()) {
            throw new IllegalStateException("a debit that is final was to be changed");
        }
        facts.append(next.stream()
                .map(step -> new NewFact(
                        step.debit().charge().value(),
                        versions.get(step.debit().charge().value()),
                        step.fact()))
                .toList());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void touch(PendingDebit debit) {
        statements.update(TOUCH, debit.sentAt(), clock.instant(), debit.charge().value());
    }

    @Override
    public Map<ChargeId, Debit> find(Collection<ChargeId> charges) {
        return statements
                .query(FIND, row -> DebitRow.read(row).toDebit(), column("uuid", charges, ChargeId::value))
                .stream()
                .collect(Collectors.toMap(Debit::charge, Function.identity()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Map<ChargeId, Debit> lock(Collection<ChargeId> charges) {
        statements.query(LOCK, row -> row.id("charge_id"), column("uuid", charges, ChargeId::value));
        return find(charges);
    }

    @Override
    public List<PendingDebit> unanswered(
            BankCode bank, Instant from, Instant until, Optional<ChargeId> after, int limit) {
        return statements.query(
                UNANSWERED,
                row -> (PendingDebit) DebitRow.read(row).toDebit(),
                bank.value(),
                from,
                until,
                after.map(ChargeId::value).orElse(BEFORE_ALL),
                limit);
    }

    @Override
    public Optional<Leaving> leaving(ChargeId charge) {
        return statements.first(
                LEAVING, row -> new Leaving(row.instant("left_first_at"), row.instant("left_last_at")), charge.value());
    }

    private static List<DebitRow> rowsOf(List<DebitStep> steps) {
        return steps.stream().map(step -> DebitRow.of(step.debit())).toList();
    }

    private static Column ofOrder(String type, List<DebitRow> rows, Function<DebitOrder, ?> value) {
        return column(type, rows, row -> row.order().map(value).orElse(null));
    }
}
