package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.WalletReleaseWithdrawn;
import java.time.Instant;
import java.util.Objects;

/** Taken back before another person agreed; the wallet stays as it is. */
public record WithdrawnRelease(ReleaseHead head, Actor by, Instant at) implements WalletRelease {

    public WithdrawnRelease {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    WalletReleaseWithdrawn fact() {
        return new WalletReleaseWithdrawn(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                head.wallet().value(),
                by.staff(),
                by.person().value());
    }
}
