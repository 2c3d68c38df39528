package dev.sekisho.charge.payout;

import dev.sekisho.charge.leaving.Departure;
import dev.sekisho.charge.leaving.LeaveWallet;
import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.link.LinkCopies;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
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

/** First phase: decides under locks and takes the money out of the wallet, before any bank hears of it. */
@ApplicationScoped
public class ReservePayout {

    private final Wallets wallets;
    private final LinkCopies links;
    private final LeaveWallet leave;
    private final Payouts payouts;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    public ReservePayout(
            Wallets wallets, LinkCopies links, LeaveWallet leave, Payouts payouts, Ledger ledger, InstantSource clock) {
        this.wallets = wallets;
        this.links = links;
        this.leave = leave;
        this.payouts = payouts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public PayoutAnswer reserve(PayoutKey key, PayoutHead head, Optional<StepUpId> stepUp) {
        wallets.lock(Set.of(head.walletId()));
        links.lock(Set.of(head.linkId()));
        Optional<Payout> before = payouts.byKey(key);
        if (before.isPresent()) {
            return PayoutAnswer.again(before.get(), head);
        }
        Payout payout = decide(head, stepUp, clock.instant().truncatedTo(ChronoUnit.MICROS));
        payouts.insert(key, payout);
        return new PayoutAnswer.Made(payout);
    }

    private Payout decide(PayoutHead head, Optional<StepUpId> stepUp, Instant now) {
        WalletId id = head.walletId();
        Wallet wallet = wallets.read(Set.of(id), now).get(id);
        Optional<LinkCopy> link = Optional.ofNullable(
                        links.read(Set.of(head.linkId())).get(head.linkId()))
                .filter(copy -> copy.belongsTo(id));
        Departure departure = new Departure(
                new StepUpThing(Operation.PAYOUT, head.linkId().value(), head.amount()),
                link.map(LinkCopy::bankCode),
                stepUp);
        Optional<PayoutRule> refusal = leave.refusal(departure, wallet, now)
                .map(rule -> PayoutRule.valueOf(rule.name()))
                .or(() -> refusal(link))
                .or(() -> leave.watched(departure, wallet, now).map(rule -> PayoutRule.valueOf(rule.name())));
        return refusal.<Payout>map(rule -> new RefusedPayout(head, rule, now)).orElseGet(() -> {
            leave.leaves(departure, id);
            return reserve(head, link.orElseThrow(), wallet, now);
        });
    }

    private static Optional<PayoutRule> refusal(Optional<LinkCopy> link) {
        if (link.isEmpty()) {
            return Optional.of(PayoutRule.LINK_UNKNOWN);
        }
        return link.get().isActive() ? Optional.empty() : Optional.of(PayoutRule.LINK_NOT_ACTIVE);
    }

    private ReservedPayout reserve(PayoutHead head, LinkCopy link, Wallet before, Instant now) {
        PayoutTerms terms = new PayoutTerms(head, link.bankAccountId(), link.bankCode(), now);
        Wallet after = before.spent(Operation.PAYOUT, head.amount()).orElseThrow();
        wallets.save(List.of(new WalletChange(before, after)));
        ledger.append(List.of(terms.out().placed(LedgerAccount.of(after.id()), after.place())));
        return new ReservedPayout(terms);
    }
}
