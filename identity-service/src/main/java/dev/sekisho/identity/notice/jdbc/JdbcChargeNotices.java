package dev.sekisho.identity.notice.jdbc;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.notice.ChargeNotice;
import dev.sekisho.identity.notice.ChargeNotices;
import dev.sekisho.kernel.event.identity.HolderNoticed;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Notices in PostgreSQL, taken one by one and never by two workers. */
@ApplicationScoped
class JdbcChargeNotices implements ChargeNotices {

    private static final String ADD = """
            insert into charge_notice (charge_id, account_id, amount_yen, bank_code, charged_at, channel)
            values (?, ?, ?, ?, ?, ?) on conflict (charge_id) do nothing
            """;
    private static final String TAKE = """
            with due as materialized (
                select charge_id from charge_notice where state = 'DUE' and due_at <= clock_timestamp()
                 order by due_at, charge_id limit 1 for update skip locked)
            update charge_notice n
               set attempts = n.attempts + 1, due_at = clock_timestamp() + ? * interval '1 millisecond'
              from due where n.charge_id = due.charge_id
            returning n.*
            """;
    private static final String POSTPONE = """
            update charge_notice set due_at = clock_timestamp() + ? * interval '1 millisecond'
             where charge_id = ? and state = 'DUE'
            """;
    private static final String END = """
            update charge_notice set state = ?, reference = ?, version = version + 1
             where charge_id = ? and state <> 'UNDELIVERED' and (state = 'DUE' or ? = 'UNDELIVERED')
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
    public void add(ChargeNotice notice) {
        statements.update(
                ADD,
                notice.charge().value(),
                notice.holder().value(),
                notice.amount().yen(),
                notice.bank().value(),
                notice.chargedAt(),
                notice.channel().name());
    }

    @Override
    public Optional<ChargeNotice> take(Duration lease) {
        return statements.first(TAKE, JdbcChargeNotices::notice, lease.toMillis());
    }

    @Override
    public void postpone(ChargeNotice notice, Duration pause) {
        statements.update(POSTPONE, pause.toMillis(), notice.charge().value());
    }

    @Override
    public void sent(ChargeNotice notice) {
        end(notice, "SENT", notice.sent());
    }

    @Override
    public void by(ChargeNotice notice, Channel channel) {
        statements.update(BY, channel.name(), notice.charge().value());
    }

    @Override
    public void giveUp(ChargeNotice notice) {
        end(notice, "UNDELIVERED", notice.undelivered());
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

    private void end(ChargeNotice notice, String state, HolderNoticed fact) {
        statements
                .first(
                        END,
                        row -> row.number("version"),
                        state,
                        notice.reference(),
                        notice.charge().value(),
                        state)
                .ifPresent(version -> facts.append(aggregateOf(notice), version, fact));
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
