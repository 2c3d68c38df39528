package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.payment.PaymentKey;
import dev.sekisho.charge.payment.Payments;
import dev.sekisho.charge.payment.Payments.NewPayment;
import dev.sekisho.charge.payment.PostedPayment;
import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.charge.wallet.Holds;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.WalletId;
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

/** Second phase: pays the merchant out of the held money, once, and frees what is left of it. */
@ApplicationScoped
public class CaptureAuthorisation {

    private final Wallets wallets;
    private final Holds holds;
    private final Authorisations authorisations;
    private final Payments payments;
    private final Ledger ledger;
    private final Suspensions suspensions;
    private final InstantSource clock;

    @Inject
    public CaptureAuthorisation(
            Wallets wallets,
            Holds holds,
            Authorisations authorisations,
            Payments payments,
            Ledger ledger,
            Suspensions suspensions,
            InstantSource clock) {
        this.wallets = wallets;
        this.holds = holds;
        this.authorisations = authorisations;
        this.payments = payments;
        this.ledger = ledger;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** The same again pays nothing twice. */
    @Transactional
    public CaptureAnswer capture(AuthorisationId id, MerchantId merchant, Money amount) {
        Optional<Authorisation> seen = MerchantsOwn.among(authorisations.find(id), merchant);
        if (seen.isEmpty()) {
            return new CaptureAnswer.Unknown();
        }
        WalletId wallet = seen.get().payment().walletId();
        wallets.lock(Set.of(wallet));
        Authorisation present = authorisations.lock(id);
        if (present instanceof StandingAuthorisation standing) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return decide(attempt(standing, wallets.read(Set.of(wallet), now).get(wallet), amount, now));
        }
        return present instanceof CapturedAuthorisation captured
                        && captured.captured().equals(amount)
                ? new CaptureAnswer.Captured(captured)
                : new CaptureAnswer.Ended();
    }

    private CaptureAttempt attempt(StandingAuthorisation standing, Wallet wallet, Money amount, Instant now) {
        return new CaptureAttempt(
                standing, wallet, suspensions.refusal(Operation.SPEND, Optional.empty()), amount, now);
    }

    private CaptureAnswer decide(CaptureAttempt attempt) {
        return CaptureRule.refusing(attempt)
                .<CaptureAnswer>map(rule -> refuse(attempt, rule))
                .orElseGet(() -> new CaptureAnswer.Captured(pay(attempt)));
    }

    private CaptureAnswer.Refused refuse(CaptureAttempt attempt, CaptureRule rule) {
        StandingAuthorisation standing = attempt.authorisation();
        authorisations.note(standing.captureRefused(), standing.refusal(attempt.amount(), rule));
        return new CaptureAnswer.Refused(rule);
    }

    private CapturedAuthorisation pay(CaptureAttempt attempt) {
        StandingAuthorisation standing = attempt.authorisation();
        CapturedAuthorisation captured = standing.captured(attempt.amount(), attempt.now());
        holds.release(attempt.wallet().id(), standing.held());
        Wallet free = attempt.wallet().released(standing.held());
        Wallet after = free.spent(Operation.SPEND, attempt.amount()).orElseThrow();
        PostedPayment payment = captured.posted();
        wallets.save(List.of(new WalletChange(free, after)));
        ledger.append(List.of(payment.ledger().placed(LedgerAccount.of(after.id()), after.place())));
        payments.insert(List.of(new NewPayment(key(captured), payment)));
        authorisations.update(captured);
        return captured;
    }

    /** One that no payer can give: theirs are ASCII. */
    private static PaymentKey key(CapturedAuthorisation captured) {
        return new PaymentKey(captured.payment().walletId(), "売上 " + captured.id());
    }
}
