package dev.sekisho.charge.freeze;

import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.event.charge.WalletFreezeRefused;
import dev.sekisho.kernel.event.charge.WalletReleased;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Takes one freeze off a wallet; those of other cases stay. */
@ApplicationScoped
public class ReleaseWallet {

    private final Wallets wallets;
    private final Freezes freezes;
    private final InstantSource clock;

    @Inject
    public ReleaseWallet(Wallets wallets, Freezes freezes, InstantSource clock) {
        this.wallets = wallets;
        this.freezes = freezes;
        this.clock = clock;
    }

    /**
     * A freeze of a case is released only by whoever imposed it; released again, it is as released as before.
     *
     * <p>One that never was is kept as released: an order to freeze that comes later under its id finds the door shut.
     * Whoever may ask this may also impose a freeze and release it, so that it adds no row they could not add anyway.
     */
    @Transactional
    public ReleaseAnswer release(WalletId wallet, FreezeId id, String by) {
        wallets.lock(Set.of(wallet));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WalletFreezes before = freezes.inForce(wallet, now);
        Optional<Freeze> known = freezes.find(wallet, id);
        if (known.isEmpty()) {
            return release(before, ReleasedFreeze.neverImposed(id, now, by));
        }
        if (known.get() instanceof ReleasedFreeze released) {
            return new ReleaseAnswer.Released(before, released);
        }
        StandingFreeze standing = (StandingFreeze) known.get();
        return standing.isOfACaseOfOthersThan(by)
                ? refuse(before.noted(), standing, by)
                : release(before, standing.released(now, by));
    }

    private ReleaseAnswer release(WalletFreezes before, ReleasedFreeze released) {
        WalletFreezes after = before.without(released.id());
        freezes.save(after, released, fact(after, released));
        return new ReleaseAnswer.Released(after, released);
    }

    private ReleaseAnswer refuse(WalletFreezes after, StandingFreeze standing, String by) {
        freezes.refuse(
                after,
                new WalletFreezeRefused(
                        after.walletId().value(),
                        standing.id().value(),
                        standing.grade().name(),
                        FreezeRule.OF_A_CASE.name(),
                        standing.caseNumber().orElse(null),
                        by));
        return new ReleaseAnswer.OfACase();
    }

    private static WalletReleased fact(WalletFreezes after, ReleasedFreeze released) {
        return new WalletReleased(
                after.walletId().value(),
                released.id().value(),
                released.gradeName(),
                after.frozen().stream().map(Operation::name).toList(),
                released.releasedAt(),
                released.caseNumber().orElse(null),
                released.releasedBy());
    }
}
