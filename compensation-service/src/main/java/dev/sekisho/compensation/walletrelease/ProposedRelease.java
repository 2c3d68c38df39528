package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.kernel.event.compensation.WalletReleaseProposed;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One person wants it; the wallet stays as it is. */
public record ProposedRelease(ReleaseHead head) implements WalletRelease {

    public ProposedRelease {
        Objects.requireNonNull(head, "head");
    }

    static ProposedRelease of(CaseHead fraudCase, WalletId wallet, Reason reason, Actor by, Instant now) {
        return new ProposedRelease(new ReleaseHead(
                UUID.randomUUID(),
                fraudCase.id(),
                fraudCase.number(),
                fraudCase.version(),
                wallet,
                reason,
                by,
                now,
                1));
    }

    /** @throws IllegalArgumentException for the one who proposed it */
    AgreedRelease agreed(Actor by, Instant now) {
        return new AgreedRelease(head.next(), by, now);
    }

    WithdrawnRelease withdrawn(Actor by, Instant now) {
        return new WithdrawnRelease(head.next(), by, now);
    }

    WalletReleaseProposed fact() {
        return new WalletReleaseProposed(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                head.wallet().value(),
                head.reason().name(),
                head.proposer().staff(),
                head.proposer().person().value());
    }
}
