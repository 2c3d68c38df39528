package dev.sekisho.charge.payment;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pays a merchant from a wallet, at once or not at all, under the wallet's lock. */
@ApplicationScoped
public class PayMerchant {

    private final Wallets wallets;
    private final Merchants merchants;
    private final Payments payments;
    private final Ledger ledger;
    private final Suspensions suspensions;
    private final InstantSource clock;

    @Inject
    public PayMerchant(
            Wallets wallets,
            Merchants merchants,
            Payments payments,
            Ledger ledger,
            Suspensions suspensions,
            InstantSource clock) {
        this.wallets = wallets;
        this.merchants = merchants;
        this.payments = payments;
        this.ledger = ledger;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** What decides is looked at under the lock: a payment that waited for it passes nothing that was stopped meanwhile. */
    @Transactional
    public Payment pay(PaymentCommand command) {
        wallets.lock(Set.of(command.walletId()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PaymentAttempt attempt = attempt(command, now);
        Payment payment = PaymentRule.refusing(attempt)
                .<Payment>map(rule -> new RefusedPayment(command, rule, now))
                .orElseGet(() -> spend(attempt, now));
        payments.insert(payment);
        return payment;
    }

    private PaymentAttempt attempt(PaymentCommand command, Instant now) {
        return new PaymentAttempt(
                command,
                wallets.read(Set.of(command.walletId()), now).get(command.walletId()),
                merchants.find(command.merchantId()),
                suspensions.refusal(Operation.SPEND, Optional.empty()));
    }

    private PostedPayment spend(PaymentAttempt attempt, Instant now) {
        Money amount = attempt.command().amount();
        Wallet after = attempt.wallet().spent(Operation.SPEND, amount).orElseThrow();
        PostedPayment payment = new PostedPayment(
                attempt.command(), attempt.merchant().orElseThrow().category(), now);
        wallets.save(List.of(new WalletChange(attempt.wallet(), after)));
        ledger.append(List.of(payment.ledger().placed(LedgerAccount.of(after.id()), after.place())));
        return payment;
    }
}
