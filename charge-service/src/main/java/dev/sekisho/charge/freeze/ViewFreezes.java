package dev.sekisho.charge.freeze;

import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** What freezes a wallet now. */
@ApplicationScoped
public class ViewFreezes {

    private final Freezes freezes;
    private final InstantSource clock;

    @Inject
    public ViewFreezes(Freezes freezes, InstantSource clock) {
        this.freezes = freezes;
        this.clock = clock;
    }

    public WalletFreezes of(WalletId wallet) {
        return freezes.inForce(wallet, clock.instant());
    }
}
