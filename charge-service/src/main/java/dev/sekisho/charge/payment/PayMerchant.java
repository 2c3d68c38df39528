package dev.sekisho.charge.payment;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.merchant.SalesPoints;
import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.charge.wallet.WalletRound;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.WalletId;
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
import java.util.stream.Collectors;

/** Pays merchants from wallets, each at once or not at all, under the wallets' locks. */
@ApplicationScoped
public class PayMerchant {

    private final Wallets wallets;
    private final SalesPoints points;
    private final Payments payments;
    private final Ledger ledger;
    private final Suspensions suspensions;
    private final InstantSource clock;

    @Inject
    public PayMerchant(
            Wallets wallets,
            SalesPoints points,
            Payments payments,
            Ledger ledger,
            Suspensions suspensions,
            InstantSource clock) {
        this.wallets = wallets;
        this.points = points;
        this.payments = payments;
        this.ledger = ledger;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /**
     * Orders as they came, each finding the wallet as the ones before it left it.
     *
     * <p>What decides is looked at under the locks: a payment that waited for them passes nothing that was stopped
     * meanwhile.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<PaymentAnswer> pay(List<PaymentOrder> orders) {
        wallets.lock(walletsOf(orders));
        PaymentRound round = read(orders, clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<PaymentAnswer> answers = orders.stream().map(round::decide).toList();
        write(round);
        return answers;
    }

    private PaymentRound read(List<PaymentOrder> orders, Instant now) {
        return new PaymentRound(
                new WalletRound(wallets.read(walletsOf(orders), now)),
                points.read(
                        orders.stream().map(order -> order.command().point()).collect(Collectors.toSet()), now),
                payments.byKey(orders.stream().map(PaymentOrder::key).toList()),
                suspensions.refusal(Operation.SPEND, Optional.empty()),
                now);
    }

    private void write(PaymentRound round) {
        if (!round.transactions().isEmpty()) {
            wallets.save(round.changes());
            ledger.append(round.transactions());
        }
        if (!round.payments().isEmpty()) {
            payments.insert(round.payments());
        }
    }

    private static Set<WalletId> walletsOf(List<PaymentOrder> orders) {
        return orders.stream().map(order -> order.key().walletId()).collect(Collectors.toSet());
    }
}
