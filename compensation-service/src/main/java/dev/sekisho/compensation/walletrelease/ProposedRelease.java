package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.policy.Desk;
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
        return new ProposedRelease(
                new ReleaseHead(UUID.randomUUID(), fraudCase.id(), fraudCase.number(), wallet, reason, by, now, 1));
    }

    /** @throws IllegalArgumentException for the one who proposed it */
    DoneRelease done(Actor by, Instant now, Desk desk) {
        return new DoneRelease(head.next(), by, now, ReleaseLetter.of(head, now, desk));
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
