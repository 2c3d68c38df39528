package dev.sekisho.compensation.figure.jdbc;

import dev.sekisho.compensation.figure.Basis;
import dev.sekisho.compensation.figure.DamageWord;
import dev.sekisho.compensation.figure.DamageWord.CameBack;
import dev.sekisho.compensation.figure.DamageWord.Counted;
import dev.sekisho.compensation.figure.DamageWord.Dropped;
import dev.sekisho.compensation.figure.DamageWords;
import dev.sekisho.compensation.figure.Payment;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Words in PostgreSQL, written by its triggers and read in the order of the transactions that wrote them. */
@ApplicationScoped
class JdbcDamageWords implements DamageWords {

    private static final String ENDED_BEFORE = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint xmin";
    private static final String AFTER = """
            select written::text::bigint in_transaction, id, kind, basis, source, case_id, charge_id, bank_account_id, bank_code,
                   amount_yen, occurred_at, known_at, claim_id, revision, interim
            from damage_word
            where (written, id) > (?::text::xid8, ?) and written is distinct from pg_current_xact_id_if_assigned()
            order by written, id limit ?
            """;
    private static final String SETTLE = """
            with moved as (
                delete from damage_waiting using copied_charge c
                where c.charge_id = damage_waiting.charge_id and c.state in ('POSTED', 'VOIDED')
                returning damage_waiting.report_id, damage_waiting.charge_id)
            insert into damage_word (kind, basis, source, case_id, charge_id, bank_account_id, bank_code, amount_yen,
                                     occurred_at, known_at)
            select 'COUNTED', 'REPORTED', r.source, r.case_id, c.charge_id, c.bank_account_id, c.bank_code, c.amount_yen,
                   c.since, greatest(?::timestamptz, r.received_at, c.state_at)
            from moved
            join fraud_report r on r.id = moved.report_id
            join copied_charge c on c.charge_id = moved.charge_id and c.state = 'POSTED'
            """;

    private final Statements statements;

    JdbcDamageWords(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public Page after(Place after, int most) {
        long endedBefore =
                statements.first(ENDED_BEFORE, row -> row.number("xmin")).orElseThrow();
        return new Page(
                statements.query(AFTER, JdbcDamageWords::read, Long.toString(after.transaction()), after.id(), most),
                endedBefore);
    }

    @Override
    @Transactional
    public int settle(Instant now) {
        return statements.update(SETTLE, now);
    }

    private static Placed read(Row row) throws SQLException {
        return new Placed(new Place(row.number("in_transaction"), row.number("id")), word(row));
    }

    private static DamageWord word(Row row) throws SQLException {
        Optional<Payment> payment = row.id("claim_id") == null
                ? Optional.empty()
                : Optional.of(
                        new Payment(row.id("claim_id"), Math.toIntExact(row.number("revision")), row.flag("interim")));
        Instant knownAt = row.instant("known_at");
        if (row.text("kind").equals("COUNTED")) {
            return new Counted(
                    Basis.valueOf(row.text("basis")),
                    Source.valueOf(row.text("source")),
                    row.id("case_id"),
                    Optional.ofNullable(row.id("charge_id")).map(ChargeId::new),
                    new BankAccountId(row.id("bank_account_id")),
                    new BankCode(row.text("bank_code")),
                    Money.yen(row.number("amount_yen")),
                    row.instant("occurred_at"),
                    knownAt,
                    payment);
        }
        return payment.isPresent()
                ? new CameBack(row.id("case_id"), payment.get(), knownAt)
                : new Dropped(row.id("case_id"), knownAt);
    }
}
