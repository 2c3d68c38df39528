package dev.sekisho.compensation.copy.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayments;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The copied payments in PostgreSQL, many by one statement; the application's role may not change what is there. */
@ApplicationScoped
class JdbcCopiedPayments implements CopiedPayments {

    private static final String FIND = "select * from copied_payment where payment_id = any (?)";
    private static final String KEEP = """
            insert into copied_payment (payment_id, wallet_id, merchant_id, merchant_category, shop, terminal, amount_yen,
                                        paid_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_WALLET =
            "select * from copied_payment where wallet_id = ? order by paid_at desc, payment_id desc limit ?";

    private final Statements statements;

    JdbcCopiedPayments(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Map<PaymentId, CopiedPayment> find(Set<PaymentId> ids) {
        return statements.query(FIND, JdbcCopiedPayments::payment, column("uuid", ids, PaymentId::value)).stream()
                .collect(Collectors.toMap(CopiedPayment::id, Function.identity()));
    }

    @Override
    public void keep(Collection<CopiedPayment> payments) {
        if (!payments.isEmpty()) {
            statements.update(
                    KEEP,
                    column("uuid", payments, payment -> payment.id().value()),
                    column("uuid", payments, payment -> payment.wallet().value()),
                    column("uuid", payments, payment -> payment.merchant().value()),
                    column("text", payments, CopiedPayment::merchantCategory),
                    column("text", payments, CopiedPayment::shop),
                    column("text", payments, CopiedPayment::terminal),
                    column("bigint", payments, payment -> payment.amount().yen()),
                    column("timestamptz", payments, CopiedPayment::at));
        }
    }

    @Override
    public List<CopiedPayment> ofWallet(WalletId wallet, int limit) {
        return statements.query(OF_WALLET, JdbcCopiedPayments::payment, wallet.value(), limit);
    }

    private static CopiedPayment payment(Row row) throws SQLException {
        return new CopiedPayment(
                new PaymentId(row.id("payment_id")),
                new WalletId(row.id("wallet_id")),
                new MerchantId(row.id("merchant_id")),
                row.text("merchant_category"),
                row.text("shop"),
                row.text("terminal"),
                Money.yen(row.number("amount_yen")),
                row.instant("paid_at"));
    }
}
