package dev.sekisho.charge.payment;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
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

    @Transactional
    public Payment pay(PaymentCommand command) {
        wallets.lock(Set.of(command.walletId()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Wallet wallet = wallets.read(Set.of(command.walletId()), now).get(command.walletId());
        Payment payment = suspensions
                .refusal(Operation.SPEND, Optional.empty())
                .map(PaymentRule::valueOf)
                .<Payment>map(rule -> new RefusedPayment(command, rule, now))
                .orElseGet(() -> decide(command, wallet, merchants.find(command.merchantId()), now));
        if (payment instanceof PostedPayment posted) {
            spend(posted, wallet);
        }
        payments.insert(payment);
        return payment;
    }

    static Payment decide(PaymentCommand command, Wallet wallet, Optional<Merchant> merchant, Instant now) {
        if (merchant.isEmpty()) {
            return new RefusedPayment(command, PaymentRule.MERCHANT_UNKNOWN, now);
        }
        if (wallet.freezes(Operation.SPEND)) {
            return new RefusedPayment(command, PaymentRule.WALLET_FROZEN, now);
        }
        return wallet.spent(Operation.SPEND, command.amount())
                .<Payment>map(left -> new PostedPayment(command, merchant.get().category(), now))
                .orElseGet(() -> new RefusedPayment(command, PaymentRule.INSUFFICIENT_BALANCE, now));
    }

    private void spend(PostedPayment payment, Wallet before) {
        Wallet after = before.spent(Operation.SPEND, payment.command().amount()).orElseThrow();
        wallets.save(List.of(new WalletChange(before, after)));
        ledger.append(List.of(payment.ledger().placed(LedgerAccount.of(after.id()), after.place())));
    }
}
