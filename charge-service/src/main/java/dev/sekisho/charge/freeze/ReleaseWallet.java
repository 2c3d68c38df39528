package dev.sekisho.charge.freeze;

import dev.sekisho.charge.wallet.Wallets;
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

    /** What is left of the wallet's freezes; nothing when there never was such a freeze. */
    @Transactional
    public Optional<Release> release(WalletId wallet, FreezeId id, String by) {
        Optional<Freeze> seen = freezes.find(wallet, id);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        wallets.lock(Set.of(wallet));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WalletFreezes before = freezes.inForce(wallet, now);
        return freezes.find(wallet, id).map(known -> release(before, known, now, by));
    }

    private Release release(WalletFreezes before, Freeze known, Instant now, String by) {
        if (known instanceof ReleasedFreeze released) {
            return new Release(before, released);
        }
        ReleasedFreeze released = ((StandingFreeze) known).released(now, by);
        WalletFreezes after = before.without(released.id());
        freezes.save(after, released, fact(after, released));
        return new Release(after, released);
    }

    private static WalletReleased fact(WalletFreezes after, ReleasedFreeze released) {
        return new WalletReleased(
                after.walletId().value(),
                released.id().value(),
                released.was().grade().name(),
                after.frozen().stream().map(Operation::name).toList(),
                released.releasedAt(),
                released.was().caseNumber().orElse(null),
                released.releasedBy());
    }

    /** A freeze that is off, and what else freezes its wallet. */
    public record Release(WalletFreezes wallet, ReleasedFreeze freeze) {}
}
