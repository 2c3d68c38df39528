package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.RegisteredPoint;
import dev.sekisho.charge.merchant.SalesPoints;
import dev.sekisho.charge.payment.PaymentAttempt;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PaymentRule;
import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.charge.wallet.Holds;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.suspension.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** First phase: holds money of a wallet for a merchant by the rules of a payment, under the wallet's lock. */
@ApplicationScoped
public class AuthorisePayment {

    private final Wallets wallets;
    private final Holds holds;
    private final SalesPoints points;
    private final Authorisations authorisations;
    private final Suspensions suspensions;
    private final AuthorisationPolicy policy;
    private final InstantSource clock;

    @Inject
    public AuthorisePayment(
            Wallets wallets,
            Holds holds,
            SalesPoints points,
            Authorisations authorisations,
            Suspensions suspensions,
            AuthorisationPolicy policy,
            InstantSource clock) {
        this.wallets = wallets;
        this.holds = holds;
        this.points = points;
        this.authorisations = authorisations;
        this.suspensions = suspensions;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public Authorisation authorise(AuthorisationId id, PaymentCommand payment) {
        wallets.lock(Set.of(payment.walletId()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PaymentAttempt attempt = new PaymentAttempt(
                payment,
                wallets.read(Set.of(payment.walletId()), now).get(payment.walletId()),
                points.read(Set.of(payment.point()), now).getOrDefault(payment.point(), RegisteredPoint.UNKNOWN),
                suspensions.refusal(Operation.SPEND, Optional.empty()),
                now);
        Authorisation authorisation = PaymentRule.refusing(attempt)
                .<Authorisation>map(rule -> new RefusedAuthorisation(id, payment, rule, now))
                .orElseGet(() -> hold(id, payment, attempt.point().category().orElseThrow(), now));
        authorisations.insert(authorisation);
        return authorisation;
    }

    private StandingAuthorisation hold(
            AuthorisationId id, PaymentCommand payment, MerchantCategory category, Instant now) {
        holds.add(payment.walletId(), payment.amount());
        return StandingAuthorisation.of(
                new AuthorisationTerms(id, payment, category, now, now.plus(policy.lifetime())));
    }
}
