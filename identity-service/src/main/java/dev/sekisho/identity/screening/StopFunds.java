package dev.sekisho.identity.screening;

import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Orders that the money of an account stays where it is as long as a hit holds, in the caller's transaction; told as any
 * review, under an id that is not the hit's.
 */
@ApplicationScoped
class StopFunds {

    private final WalletFreezes freezes;

    StopFunds(WalletFreezes freezes) {
        this.freezes = freezes;
    }

    /** The same order again changes nothing. */
    void order(AccountId account, HitHead hit) {
        freezes.order(FreezeOrder.untilReleased(
                freeze(account, hit.id()), account, hit.kind().grade(), FreezeReason.REVIEW));
    }

    void lift(AccountId account, UUID hit, Instant now) {
        freezes.release(freeze(account, hit), now);
    }

    private static UUID freeze(AccountId account, UUID hit) {
        return UUID.nameUUIDFromBytes(("screening " + hit + " " + account).getBytes(StandardCharsets.UTF_8));
    }
}
