package dev.sekisho.compensation.threshold.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.threshold.AlarmCause;
import dev.sekisho.compensation.threshold.AlarmCause.ConfirmedCases;
import dev.sekisho.compensation.threshold.AlarmCause.YenPerCase;
import dev.sekisho.compensation.threshold.AlarmHead;
import dev.sekisho.compensation.threshold.Counts;
import dev.sekisho.compensation.threshold.DamageAlarm;
import dev.sekisho.compensation.threshold.DamageAlarms;
import dev.sekisho.compensation.threshold.RaisedAlarm;
import dev.sekisho.compensation.threshold.SeenAlarm;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alarms in PostgreSQL; that a bank or a series has one unseen one is a unique index. */
@ApplicationScoped
class JdbcDamageAlarms implements DamageAlarms {

    private static final String COLUMNS = "id, bank_code, cases, cases_before, raised_at, acknowledge_by,"
            + " bulletin_id, series, amount_yen, amount_yen_before";
    private static final String RAISE = "insert into damage_alarm (" + COLUMNS + ")"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String FIND = "select " + COLUMNS
            + ", acknowledged_at, acknowledged_by, acknowledged_person from damage_alarm where id = ?"
            + " for no key update";
    private static final String SEE = "update damage_alarm set acknowledged_at = ?, acknowledged_by = ?,"
            + " acknowledged_person = ?, version = version + 1 where id = ? returning version";
    private static final String UNSEEN =
            "select " + COLUMNS + " from damage_alarm where acknowledged_at is null order by raised_at, id";
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcDamageAlarms(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean raise(RaisedAlarm alarm, FactData fact) {
        AlarmHead head = alarm.head();
        YenPerCase moved = head.cause() instanceof YenPerCase figures ? figures : null;
        int raised = statements.update(
                RAISE,
                head.id(),
                head.cause() instanceof ConfirmedCases cases ? cases.bank().value() : null,
                head.cause().counts().recent(),
                head.cause().counts().before(),
                head.raisedAt(),
                head.acknowledgeBy(),
                moved == null ? null : moved.bulletin(),
                moved == null ? null : moved.series(),
                moved == null ? null : moved.amount().yen(),
                moved == null ? null : moved.amountBefore().yen());
        if (raised == 1) {
            facts.append(head.id(), FIRST_VERSION, fact);
        }
        return raised == 1;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<DamageAlarm> lock(UUID alarm) {
        return statements.first(FIND, JdbcDamageAlarms::read, alarm);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void see(SeenAlarm alarm, FactData fact) {
        UUID id = alarm.head().id();
        long version = statements
                .first(
                        SEE,
                        row -> row.number("version"),
                        alarm.at(),
                        alarm.by().staff(),
                        alarm.by().person().value(),
                        id)
                .orElseThrow();
        facts.append(id, version, fact);
    }

    @Override
    @Transactional
    public List<RaisedAlarm> unseen() {
        return statements.query(UNSEEN, row -> new RaisedAlarm(head(row)));
    }

    private static DamageAlarm read(Row row) throws SQLException {
        Optional<Instant> at = row.maybeInstant("acknowledged_at");
        return at.isEmpty()
                ? new RaisedAlarm(head(row))
                : new SeenAlarm(
                        head(row),
                        new Actor(row.id("acknowledged_by"), new PersonId(row.id("acknowledged_person"))),
                        at.get());
    }

    private static AlarmHead head(Row row) throws SQLException {
        return new AlarmHead(row.id("id"), cause(row), row.instant("raised_at"), row.instant("acknowledge_by"));
    }

    private static AlarmCause cause(Row row) throws SQLException {
        Counts counts = new Counts(row.number("cases"), row.number("cases_before"));
        Optional<String> bank = row.maybeText("bank_code");
        return bank.isPresent()
                ? new ConfirmedCases(new BankCode(bank.get()), counts)
                : new YenPerCase(
                        row.id("bulletin_id"),
                        row.text("series"),
                        counts,
                        Money.yen(row.number("amount_yen")),
                        Money.yen(row.number("amount_yen_before")));
    }
}
