package dev.sekisho.link.silence.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.SilentStopAcknowledged;
import dev.sekisho.kernel.event.link.SilentStopEnded;
import dev.sekisho.kernel.event.link.SilentStopNoticed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.review.Speaker;
import dev.sekisho.link.silence.AlarmHead;
import dev.sekisho.link.silence.RaisedAlarm;
import dev.sekisho.link.silence.SeenAlarm;
import dev.sekisho.link.silence.SilentStop;
import dev.sekisho.link.silence.SilentStops;
import dev.sekisho.link.silence.Tally;
import dev.sekisho.link.silence.Tally.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alarms in PostgreSQL; that a bank has one that has not ended is a unique index. */
@ApplicationScoped
class JdbcSilentStops implements SilentStops {

    private static final String RAISE = """
            insert into silent_stop (alarm_id, version, bank_code, cause, debits, failed, refused, noticed_at)
            values (?, 1, ?, ?, ?, ?, ?, ?) on conflict (bank_code) where ended_at is null do nothing
            """;
    private static final String SEE = "update silent_stop set acknowledged_at = ?, acknowledged_by = ?,"
            + " acknowledged_person = ?, version = version + 1 where alarm_id = ? returning version";
    private static final String END =
            "update silent_stop set ended_at = ?, version = version + 1 where alarm_id = ? returning version";
    private static final String OPEN = "select * from silent_stop where ended_at is null";

    private final Statements statements;
    private final FactLog facts;

    JdbcSilentStops(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean raise(RaisedAlarm alarm, SilentStopNoticed fact) {
        AlarmHead head = alarm.head();
        int raised = statements.update(
                RAISE,
                head.id(),
                head.bank().value(),
                head.cause().name(),
                head.tally().debits(),
                head.tally().failed(),
                head.tally().refused(),
                head.noticedAt());
        if (raised == 1) {
            facts.append(head.id(), 1, fact);
        }
        return raised == 1;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<SilentStop> lock(UUID alarm) {
        return statements.first(OPEN + " and alarm_id = ? for no key update", JdbcSilentStops::read, alarm);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void see(SeenAlarm alarm, SilentStopAcknowledged fact) {
        append(
                alarm.head().id(),
                fact,
                SEE,
                alarm.at(),
                alarm.by().staffId(),
                alarm.by().person().value(),
                alarm.head().id());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void end(SeenAlarm alarm, Instant now, SilentStopEnded fact) {
        append(alarm.head().id(), fact, END, now, alarm.head().id());
    }

    @Override
    @Transactional
    public List<SilentStop> open() {
        return statements.query(OPEN + " order by bank_code", JdbcSilentStops::read);
    }

    private void append(UUID alarm, FactData fact, String update, Object... values) {
        long version =
                statements.first(update, row -> row.number("version"), values).orElseThrow();
        facts.append(alarm, version, fact);
    }

    private static SilentStop read(Row row) throws SQLException {
        AlarmHead head = new AlarmHead(
                row.id("alarm_id"),
                new BankCode(row.text("bank_code")),
                Cause.valueOf(row.text("cause")),
                new Tally(count(row, "debits"), count(row, "failed"), count(row, "refused")),
                row.instant("noticed_at"));
        long version = row.number("version");
        Optional<Instant> seenAt = row.maybeInstant("acknowledged_at");
        return seenAt.isEmpty()
                ? new RaisedAlarm(head, version)
                : new SeenAlarm(
                        head,
                        version,
                        new Speaker(row.id("acknowledged_by"), new PersonId(row.id("acknowledged_person"))),
                        seenAt.get());
    }

    private static int count(Row row, String column) throws SQLException {
        return Math.toIntExact(row.number(column));
    }
}
