package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.kernel.event.compensation.WalletReleaseOrdered;
import java.time.Instant;
import java.util.Objects;

/** Two persons agreed; whether the wallet is free, its owner has still to say, so that no letter is written yet. */
public record AgreedRelease(ReleaseHead head, Actor by, Instant at) implements WalletRelease {

    public AgreedRelease {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(at, "at");
        if (by.person().equals(head.proposer().person())) {
            throw new IllegalArgumentException("two persons let go");
        }
    }

    /** @param freeSince when the last stop came to its end, which may be long before anybody saw it */
    DoneRelease done(Instant now, Instant freeSince, Desk desk) {
        return new DoneRelease(head.next(), by, now, ReleaseLetter.of(head, freeSince, desk));
    }

    WalletReleaseOrdered fact() {
        return new WalletReleaseOrdered(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                head.wallet().value(),
                by.staff(),
                by.person().value());
    }
}
