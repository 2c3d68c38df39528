package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.merchant.InMemoryRegistry;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.payment.Payment;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PaymentKey;
import dev.sekisho.charge.payment.Payments;
import dev.sekisho.charge.suspension.StoppedOperations;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A till before a wallet, all in memory, with a clock that tests move. */
final class Till {

    static final Instant START = Instant.parse("2027-01-20T03:00:00Z");
    static final Duration LIFETIME = Duration.ofDays(7);
    private static final AuthorisationPolicy POLICY = new AuthorisationPolicy(LIFETIME, Duration.ofSeconds(30), 32);

    final InMemoryWallets wallets = new InMemoryWallets();
    final InMemoryAuthorisations authorisations = new InMemoryAuthorisations();
    final InMemoryLedger ledger = new InMemoryLedger();
    final StoppedOperations suspensions = new StoppedOperations();
    final List<Payment> payments = new ArrayList<>();
    final WalletId walletId = WalletId.random();
    final MerchantId store = MerchantId.random();
    Instant now = START;

    final InMemoryRegistry registry = new InMemoryRegistry();
    private final AuthorisePayment authorise =
            new AuthorisePayment(wallets, wallets, registry, authorisations, suspensions, POLICY, () -> now);
    private final CaptureAuthorisation capture =
            new CaptureAuthorisation(wallets, wallets, authorisations, new Receipts(), ledger, suspensions, () -> now);
    private final EndAuthorisation end = new EndAuthorisation(wallets, wallets, authorisations, () -> now);
    private final ExpireAuthorisations expire = new ExpireAuthorisations(authorisations, end, POLICY, () -> now);

    Till(long yen) {
        registry.open(point(), MerchantCategory.ELECTRONICS, now);
        wallets.put(new ActiveWallet(walletId, Money.yen(yen), 1, 0));
    }

    SalesPoint point() {
        return new SalesPoint(store, "Akihabara 1", "T-1");
    }

    Authorisation authorise(long yen) {
        return authorise.authorise(
                AuthorisationId.random(),
                new PaymentCommand(PaymentId.random(), walletId, store, "Akihabara 1", "T-1", Money.yen(yen)));
    }

    CaptureAnswer capture(Authorisation authorisation, long yen) {
        return capture.capture(authorisation.id(), store, Money.yen(yen));
    }

    CaptureAnswer captureBy(MerchantId merchant, Authorisation authorisation, long yen) {
        return capture.capture(authorisation.id(), merchant, Money.yen(yen));
    }

    Authorisation giveUp(Authorisation authorisation) {
        return end.giveUp(authorisation.id(), store).orElseThrow();
    }

    EndAuthorisation end() {
        return end;
    }

    /** How many were taken. */
    int sweep() {
        List<Runnable> due = expire.take();
        due.forEach(Runnable::run);
        return due.size();
    }

    /** Keeps what was paid. */
    private final class Receipts implements Payments {

        @Override
        public Map<PaymentKey, Payment> byKey(Collection<PaymentKey> keys) {
            return Map.of();
        }

        @Override
        public void insert(List<NewPayment> made) {
            made.forEach(one -> payments.add(one.payment()));
        }
    }

    Wallet wallet() {
        return wallets.find(walletId, now).orElseThrow();
    }

    Authorisation present(Authorisation authorisation) {
        return authorisations.find(authorisation.id()).orElseThrow();
    }
}
