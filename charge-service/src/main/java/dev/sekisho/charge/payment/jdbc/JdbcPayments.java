package dev.sekisho.charge.payment.jdbc;

import dev.sekisho.charge.payment.Payment;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.Payments;
import dev.sekisho.charge.payment.PostedPayment;
import dev.sekisho.charge.payment.RefusedPayment;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** Payments in PostgreSQL, refused ones as well. */
@ApplicationScoped
class JdbcPayments implements Payments {

    private static final String INSERT = """
            insert into payment (id, wallet_id, merchant_id, category, shop, terminal, amount_yen, rule, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcPayments(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void insert(Payment payment) {
        PaymentCommand command = payment.command();
        statements.update(
                INSERT,
                command.id().value(),
                command.walletId().value(),
                command.merchantId().value(),
                payment instanceof PostedPayment posted ? posted.category().name() : null,
                command.shop(),
                command.terminal(),
                command.amount().yen(),
                payment instanceof RefusedPayment refused ? refused.rule().name() : null,
                payment.at());
        facts.append(command.id().value(), 1, payment.fact());
    }
}
