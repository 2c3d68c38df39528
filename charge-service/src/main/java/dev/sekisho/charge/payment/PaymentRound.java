package dev.sekisho.charge.payment;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.merchant.RegisteredPoint;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.payment.Payments.NewPayment;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.WalletRound;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides about payments one after the other at one moment, each finding the wallet as the ones before left it; touches
 * nothing but its own lists, which are then written in one go.
 */
final class PaymentRound {

    private final WalletRound wallets;
    private final Map<SalesPoint, RegisteredPoint> points;
    private final Optional<String> suspension;
    private final Instant now;
    private final Map<PaymentKey, Payment> known;
    private final List<NewPayment> payments = new ArrayList<>();
    private final List<LedgerTransaction> transactions = new ArrayList<>();

    PaymentRound(
            WalletRound wallets,
            Map<SalesPoint, RegisteredPoint> points,
            Map<PaymentKey, Payment> known,
            Optional<String> suspension,
            Instant now) {
        this.wallets = wallets;
        this.points = Map.copyOf(points);
        this.known = new HashMap<>(known);
        this.suspension = suspension;
        this.now = now;
    }

    PaymentAnswer decide(PaymentOrder order) {
        Payment before = known.get(order.key());
        if (before != null) {
            return answerAgain(before, order);
        }
        Payment payment = make(order.command());
        known.put(order.key(), payment);
        payments.add(new NewPayment(order.key(), payment));
        return new PaymentAnswer.Decided(payment);
    }

    /** Where the very order was carried out before, and the word of it was lost, it hears what it would have heard. */
    private static PaymentAnswer answerAgain(Payment before, PaymentOrder order) {
        if (!order.asksAs(before.command())) {
            return new PaymentAnswer.KeyReused();
        }
        return before.command().id().equals(order.command().id())
                ? new PaymentAnswer.Decided(before)
                : new PaymentAnswer.Known(before);
    }

    private Payment make(PaymentCommand command) {
        PaymentAttempt attempt = new PaymentAttempt(
                command,
                wallets.of(command.walletId()),
                points.getOrDefault(command.point(), RegisteredPoint.UNKNOWN),
                suspension,
                now);
        return PaymentRule.refusing(attempt)
                .<Payment>map(rule -> new RefusedPayment(command, rule, now))
                .orElseGet(() -> spend(attempt));
    }

    private PostedPayment spend(PaymentAttempt attempt) {
        Wallet after = attempt.wallet()
                .spent(Operation.SPEND, attempt.command().amount())
                .orElseThrow();
        PostedPayment payment =
                new PostedPayment(attempt.command(), attempt.point().category().orElseThrow(), now);
        wallets.becomes(after);
        transactions.add(payment.ledger().placed(LedgerAccount.of(after.id()), after.place()));
        return payment;
    }

    List<WalletChange> changes() {
        return wallets.changes();
    }

    List<LedgerTransaction> transactions() {
        return transactions;
    }

    List<NewPayment> payments() {
        return payments;
    }
}
