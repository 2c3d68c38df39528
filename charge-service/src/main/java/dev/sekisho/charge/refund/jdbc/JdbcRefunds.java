package dev.sekisho.charge.refund.jdbc;

import dev.sekisho.charge.refund.PostedRefund;
import dev.sekisho.charge.refund.Refund;
import dev.sekisho.charge.refund.RefundCommand;
import dev.sekisho.charge.refund.RefundId;
import dev.sekisho.charge.refund.RefundRule;
import dev.sekisho.charge.refund.RefundablePayment;
import dev.sekisho.charge.refund.Refunds;
import dev.sekisho.charge.refund.RefusedRefund;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/** Refunds in PostgreSQL; that no payment is given back twice is a constraint of the payment's row as well. */
@ApplicationScoped
class JdbcRefunds implements Refunds {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('refund ' || ?::text, 0))";
    private static final String FIND = "select * from refund where id = ?";
    private static final String IS_TAKEN = "select 1 from ledger_entry where transaction_id = ? limit 1";
    private static final String PAYMENT =
            "select wallet_id, merchant_id, amount_yen, refunded_yen from payment where id = ? and rule is null";
    private static final String LOCK_PAYMENT = "select id from payment where id = ? for update";
    private static final String SAVE = """
            insert into refund (id, version, merchant_id, payment_id, amount_yen, rule, wallet_id, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set version = excluded.version, merchant_id = excluded.merchant_id, payment_id = excluded.payment_id,
                   amount_yen = excluded.amount_yen, rule = excluded.rule, wallet_id = excluded.wallet_id,
                   at = excluded.at
            """;
    private static final String COUNT = "update payment set refunded_yen = refunded_yen + ? where id = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcRefunds(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void lock(RefundId id) {
        statements.query(LOCK, row -> id, id.toString());
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return statements.first(FIND, JdbcRefunds::refund, id.value());
    }

    @Override
    public boolean isTaken(RefundId id) {
        return statements.first(IS_TAKEN, row -> id, id.value()).isPresent();
    }

    @Override
    public Optional<RefundablePayment> payment(PaymentId id) {
        return statements.first(
                PAYMENT,
                row -> new RefundablePayment(
                        new WalletId(row.id("wallet_id")),
                        new MerchantId(row.id("merchant_id")),
                        Money.yen(row.number("amount_yen")),
                        Money.yen(row.number("refunded_yen"))),
                id.value());
    }

    @Override
    public void lock(PaymentId id) {
        statements.query(LOCK_PAYMENT, row -> id, id.value());
    }

    @Override
    public void save(Refund refund) {
        RefundCommand command = refund.command();
        PostedRefund posted = refund instanceof PostedRefund made ? made : null;
        statements.update(
                SAVE,
                command.id().value(),
                refund.version(),
                command.merchantId().value(),
                command.paymentId().value(),
                command.amount().yen(),
                refund instanceof RefusedRefund refused ? refused.rule().name() : null,
                posted == null ? null : posted.walletId().value(),
                posted == null ? null : posted.at());
        if (posted != null) {
            statements.update(COUNT, command.amount().yen(), command.paymentId().value());
        }
        facts.append(command.id().value(), refund.version(), refund.fact());
    }

    private static Refund refund(Row row) throws SQLException {
        RefundCommand command = new RefundCommand(
                new RefundId(row.id("id")),
                new MerchantId(row.id("merchant_id")),
                new PaymentId(row.id("payment_id")),
                Money.yen(row.number("amount_yen")));
        String rule = row.text("rule");
        return rule == null
                ? new PostedRefund(command, row.number("version"), new WalletId(row.id("wallet_id")), row.instant("at"))
                : new RefusedRefund(command, row.number("version"), RefundRule.valueOf(rule));
    }
}
