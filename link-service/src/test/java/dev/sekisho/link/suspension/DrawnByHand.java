package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.CanaryDraw;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Draws for every canary the wallets that a test names. */
public final class DrawnByHand implements CanaryDraw {

    static final String PRINT = "print";
    static final Canary CANARY = new Canary(UUID.randomUUID(), 5, PRINT);

    private final Set<WalletId> drawn = new HashSet<>();

    public void draw(WalletId wallet) {
        drawn.add(wallet);
    }

    @Override
    public boolean isIn(Canary canary, WalletId wallet) {
        return drawn.contains(wallet);
    }

    @Override
    public Optional<String> keyPrint() {
        return Optional.of(PRINT);
    }
}
