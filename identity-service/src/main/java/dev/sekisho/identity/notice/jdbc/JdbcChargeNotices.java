package dev.sekisho.identity.notice.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.notice.ChargeNotice;
import dev.sekisho.identity.notice.ChargeNotices;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Column;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices in PostgreSQL, many by one statement, and none taken by two workers. */
@ApplicationScoped
class JdbcChargeNotices implements ChargeNotices {

    private static final String ADD = """
            insert into charge_notice (charge_id, account_id, amount_yen, bank_code, charged_at, channel)
            select n.* from unnest(?, ?, ?, ?, ?, ?) as n (charge_id, account_id, amount_yen, bank_code, charged_at, channel)
             order by n.account_id, n.charge_id
            on conflict (charge_id) do nothing
            """;
    private static final String TAKE = """
            with due as materialized (
                select charge_id from charge_notice where state = 'DUE' and due_at <= clock_timestamp()
                 order by due_at, charge_id limit ? for update skip locked)
            update charge_notice n
               set attempts = n.attempts + 1, due_at = clock_timestamp() + ? * interval '1 millisecond'
              from due where n.charge_id = due.charge_id
            returning n.*
            """;
    private static final String POSTPONE = """
            update charge_notice set due_at = clock_timestamp() + ? * interval '1 millisecond'
             where charge_id = ? and state = 'DUE'
            """;
    private static final String GIVE_BACK = """
            update charge_notice set attempts = attempts - 1, due_at = clock_timestamp()
             where charge_id = any (?) and state = 'DUE' and attempts > 0
            """;

    /** Not one that another worker, after the lease, has sent or given another channel meanwhile. */
    private static final String END_SENT = """
            update charge_notice n set state = 'SENT', reference = s.reference, version = n.version + 1
              from unnest(?, ?, ?) as s (charge_id, channel, reference)
             where n.charge_id = s.charge_id and n.channel = s.channel and n.state = 'DUE'
            returning n.*
            """;

    private static final String END_UNDELIVERED = """
            update charge_notice set state = 'UNDELIVERED', reference = ?, version = version + 1
             where charge_id = ? and state <> 'UNDELIVERED'
            returning version
            """;
    private static final String BY = """
            update charge_notice set state = 'DUE', channel = ?, attempts = 0, due_at = clock_timestamp(), reference = null
             where charge_id = ?
            """;
    private static final String SENT = "select * from charge_notice where reference = ? and state = 'SENT' for update";
    private static final String WAITING = """
            select (select count(*) from charge_notice where state = 'DUE') as due,
                   (select count(*) from charge_notice where state = 'UNDELIVERED') as undelivered
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcChargeNotices(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void add(Collection<ChargeNotice> notices) {
        statements.update(
                ADD,
                charges(notices),
                column("uuid", notices, notice -> notice.holder().value()),
                column("bigint", notices, notice -> notice.amount().yen()),
                column("text", notices, notice -> notice.bank().value()),
                column("timestamptz", notices, ChargeNotice::chargedAt),
                channels(notices));
    }

    @Override
    public List<ChargeNotice> take(Duration lease, int most) {
        return statements.query(TAKE, JdbcChargeNotices::notice, most, lease.toMillis());
    }

    @Override
    public void giveBack(Collection<ChargeNotice> notices) {
        statements.update(GIVE_BACK, charges(notices));
    }

    @Override
    public void postpone(ChargeNotice notice, Duration pause) {
        statements.update(POSTPONE, pause.toMillis(), notice.charge().value());
    }

    @Override
    public void sent(Collection<ChargeNotice> notices) {
        facts.append(statements.query(
                END_SENT,
                row -> new NewFact(
                        aggregateOf(notice(row)),
                        row.number("version"),
                        notice(row).sent()),
                charges(notices),
                channels(notices),
                column("uuid", notices, ChargeNotice::reference)));
    }

    @Override
    public void by(ChargeNotice notice, Channel channel) {
        statements.update(BY, channel.name(), notice.charge().value());
    }

    @Override
    public void giveUp(ChargeNotice notice) {
        statements
                .first(
                        END_UNDELIVERED,
                        row -> row.number("version"),
                        notice.reference(),
                        notice.charge().value())
                .ifPresent(version -> facts.append(aggregateOf(notice), version, notice.undelivered()));
    }

    @Override
    public Optional<ChargeNotice> lockSent(UUID reference) {
        return statements.first(SENT, JdbcChargeNotices::notice, reference);
    }

    @Override
    public Waiting waiting() {
        return statements
                .query(WAITING, row -> new Waiting(row.number("due"), row.number("undelivered")))
                .get(0);
    }

    private static Column charges(Collection<ChargeNotice> notices) {
        return column("uuid", notices, notice -> notice.charge().value());
    }

    private static Column channels(Collection<ChargeNotice> notices) {
        return column("text", notices, notice -> notice.channel().name());
    }

    /** Not the charge's own id: that is charge-service's aggregate. */
    private static UUID aggregateOf(ChargeNotice notice) {
        return UUID.nameUUIDFromBytes(
                ("notice of " + notice.charge()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static ChargeNotice notice(Row row) throws SQLException {
        return new ChargeNotice(
                new ChargeId(row.id("charge_id")),
                new AccountId(row.id("account_id")),
                Money.yen(row.number("amount_yen")),
                new BankCode(row.text("bank_code")),
                row.instant("charged_at"),
                Channel.valueOf(row.text("channel")),
                Math.toIntExact(row.number("attempts")));
    }
}
