package dev.sekisho.charge.closure;

import dev.sekisho.charge.payout.Payout;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.PendingIncome;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Decides about closures under the wallet's lock, which everything that moves its money holds too. */
@ApplicationScoped
public class DecideClosure {

    private final Wallets wallets;
    private final PendingIncome pending;
    private final Closures closures;
    private final InstantSource clock;

    @Inject
    public DecideClosure(Wallets wallets, PendingIncome pending, Closures closures, InstantSource clock) {
        this.wallets = wallets;
        this.pending = pending;
        this.closures = closures;
        this.clock = clock;
    }

    /** Once this is committed, nothing comes in or goes out but the payout of the rest. */
    @Transactional
    public ClosureAnswer begin(ClosureKey key, LinkId link) {
        wallets.lock(Set.of(key.walletId()));
        Optional<Closure> before = closures.byKey(key);
        if (before.isPresent()) {
            return again(before.get(), link);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Wallet wallet = wallet(key.walletId(), now);
        PayingClosure asked =
                new PayingClosure(new ClosureHead(ClosureId.random(), key.walletId(), link, wallet.balance(), now));
        ClosureAttempt attempt =
                new ClosureAttempt(wallet, pending.of(key.walletId()), closures.payoutUnderWay(key.walletId()));
        Closure closure = refusal(attempt)
                .<Closure>map(rule -> new RefusedClosure(asked.head(), 1, rule.name(), now))
                .orElseGet(() ->
                        wallet.balance().isZero() ? new DoneClosure(asked.head(), 1, wallet.balance(), now) : asked);
        closures.insert(key, closure);
        return new ClosureAnswer.Made(closure);
    }

    /** Writes what became of the payout, once; whoever comes later finds it written. */
    @Transactional
    public Closure settle(PayingClosure seen, Optional<Payout> payout) {
        wallets.lock(Set.of(seen.head().walletId()));
        if (!(closures.read(seen.head().id()) instanceof PayingClosure paying)) {
            return closures.read(seen.head().id());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Closure next = payout.map(made ->
                        paying.after(made, wallet(seen.head().walletId(), now).balance(), now))
                .orElseGet(() -> paying.refused("LINK_UNAVAILABLE", now));
        if (!(next instanceof PayingClosure)) {
            closures.end(next);
        }
        return next;
    }

    static ClosureAnswer again(Closure before, LinkId link) {
        return before.head().linkId().equals(link) ? new ClosureAnswer.Known(before) : new ClosureAnswer.KeyReused();
    }

    private static Optional<ClosureRule> refusal(ClosureAttempt attempt) {
        return Arrays.stream(ClosureRule.values())
                .filter(rule -> rule.binds(attempt))
                .findFirst();
    }

    private Wallet wallet(WalletId id, Instant now) {
        return wallets.read(Set.of(id), now).getOrDefault(id, ActiveWallet.empty(id));
    }
}
