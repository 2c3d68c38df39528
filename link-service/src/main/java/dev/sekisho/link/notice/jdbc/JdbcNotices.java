package dev.sekisho.link.notice.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.notice.DepositorNotice;
import dev.sekisho.link.notice.Notices;
import dev.sekisho.link.notice.Occasion;
import dev.sekisho.link.notice.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Depositors' notices in PostgreSQL, many by one statement and never taken by two workers. */
@ApplicationScoped
class JdbcNotices implements Notices {

    private static final String INSERT = """
            insert into depositor_notice (id, link_id, bank_account_id, bank_code, occasion, text, state, attempts, due_at)
            select n.*, 'DUE', 0, ?
              from unnest(?, ?, ?, ?, ?, ?) as n (id, link_id, bank_account_id, bank_code, occasion, text)
            """;
    private static final String NEXT = """
            select id, link_id, bank_account_id, bank_code, occasion, text, attempts, due_at
              from depositor_notice
             where state = 'DUE' and due_at <= ? and bank_code <> all (?)
             order by due_at, id
             limit ?
               for update skip locked
            """;
    private static final String COUNT = """
            update depositor_notice n
               set attempts = e.attempts, due_at = e.due_at
              from unnest(?, ?, ?) as e (id, attempts, due_at)
             where n.id = e.id and n.state = 'DUE'
            """;
    private static final String SENT = """
            update depositor_notice n
               set state = 'SENT', receipt = e.receipt
              from unnest(?, ?) as e (id, receipt)
             where n.id = e.id and n.state = 'DUE'
            returning n.id
            """;
    private static final String GIVE_UP =
            "update depositor_notice set state = 'UNDELIVERED' where id = ? and state = 'DUE'";
    private static final String WAITING = """
            select count(*) filter (where state = 'DUE') as due, count(*) filter (where state = 'UNDELIVERED') as undelivered
              from depositor_notice
             where state in ('DUE', 'UNDELIVERED')
            """;

    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;
    private final RetrySchedule schedule;
    private final MachineClock machine;

    JdbcNotices(Statements statements, FactLog facts, RetrySchedule schedule, MachineClock machine) {
        this.statements = statements;
        this.facts = facts;
        this.schedule = schedule;
        this.machine = machine;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(List<DepositorNotice> notices) {
        statements.update(
                INSERT,
                machine.now(),
                column("uuid", notices, DepositorNotice::id),
                column("uuid", notices, notice -> notice.link().value()),
                column("uuid", notices, notice -> notice.account().value()),
                column("text", notices, notice -> notice.bank().value()),
                column("text", notices, notice -> notice.occasion().name()),
                column("text", notices, DepositorNotice::text));
    }

    @Override
    @Transactional
    public List<Taken> take(Instant machineNow, Set<BankCode> except, int most) {
        List<Taken> taken = statements.query(
                NEXT,
                row -> new Taken(read(row).tried(), row.instant("due_at")),
                machineNow,
                column("text", except, BankCode::value),
                most);
        if (!taken.isEmpty()) {
            count(
                    taken,
                    Taken::notice,
                    one -> machineNow.plus(schedule.pauseAfter(one.notice().attempts())));
        }
        return taken;
    }

    @Override
    @Transactional
    public void putBack(List<Taken> untried) {
        count(untried, one -> one.notice().notTried(), Taken::dueSince);
    }

    private void count(List<Taken> taken, Function<Taken, DepositorNotice> counted, Function<Taken, Instant> dueAt) {
        statements.update(
                COUNT,
                column("uuid", taken, one -> one.notice().id()),
                column("integer", taken, one -> counted.apply(one).attempts()),
                column("timestamptz", taken, dueAt));
    }

    @Override
    @Transactional
    public void sent(List<Delivered> delivered) {
        Set<UUID> done = new HashSet<>(statements.query(
                SENT,
                row -> row.id("id"),
                column("uuid", delivered, one -> one.notice().id()),
                column("text", delivered, Delivered::receipt)));
        facts.append(delivered.stream()
                .filter(one -> done.contains(one.notice().id()))
                .map(one -> new NewFact(
                        one.notice().id(), FIRST_VERSION, one.notice().sent(one.receipt())))
                .toList());
    }

    @Override
    @Transactional
    public void giveUp(DepositorNotice notice) {
        if (statements.update(GIVE_UP, notice.id()) == 1) {
            facts.append(notice.id(), FIRST_VERSION, notice.undelivered());
        }
    }

    @Override
    public Waiting waiting() {
        return statements
                .first(WAITING, row -> new Waiting(row.number("due"), row.number("undelivered")))
                .orElseThrow();
    }

    private static DepositorNotice read(Row row) throws SQLException {
        return new DepositorNotice(
                row.id("id"),
                new LinkId(row.id("link_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                Occasion.valueOf(row.text("occasion")),
                row.text("text"),
                Math.toIntExact(row.number("attempts")));
    }
}
