package dev.sekisho.charge.payment.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.payment.Payment;
import dev.sekisho.charge.payment.PaymentKey;
import dev.sekisho.charge.payment.Payments;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Payments in PostgreSQL, refused ones as well; each statement takes a whole set of them. */
@ApplicationScoped
class JdbcPayments implements Payments {

    private static final String BY_KEY = """
            select p.*
              from payment p
              join unnest(?, ?) as k (wallet_id, value) on p.wallet_id = k.wallet_id and p.idempotency_key = k.value
            """;
    private static final String INSERT = """
            insert into payment (id, wallet_id, idempotency_key, merchant_id, category, shop, terminal, amount_yen, rule, at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcPayments(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Map<PaymentKey, Payment> byKey(Collection<PaymentKey> keys) {
        Map<PaymentKey, Payment> found = new HashMap<>();
        statements.query(
                BY_KEY,
                row -> found.put(PaymentRow.key(row), PaymentRow.payment(row)),
                column("uuid", keys, key -> key.walletId().value()),
                column("text", keys, PaymentKey::value));
        return found;
    }

    @Override
    public void insert(List<NewPayment> made) {
        List<Payment> payments = made.stream().map(NewPayment::payment).toList();
        statements.update(
                INSERT,
                column("uuid", payments, payment -> payment.command().id().value()),
                column("uuid", payments, payment -> payment.command().walletId().value()),
                column("text", made, one -> one.key().value()),
                column(
                        "uuid",
                        payments,
                        payment -> payment.command().merchantId().value()),
                column("text", payments, PaymentRow::category),
                column("text", payments, payment -> payment.command().shop()),
                column("text", payments, payment -> payment.command().terminal()),
                column("bigint", payments, payment -> payment.command().amount().yen()),
                column("text", payments, PaymentRow::rule),
                column("timestamptz", payments, Payment::at));
        facts.append(payments.stream()
                .map(payment -> new NewFact(payment.command().id().value(), 1, payment.fact()))
                .toList());
    }
}
