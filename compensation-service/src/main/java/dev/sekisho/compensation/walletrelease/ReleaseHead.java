package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * That somebody wants to let a wallet go.
 *
 * @param caseVersion of the case as its proposer saw it
 * @param version of the row, and of the last fact about it
 */
public record ReleaseHead(
        UUID id,
        UUID caseId,
        CaseNumber caseNumber,
        long caseVersion,
        WalletId wallet,
        Reason reason,
        Actor proposer,
        Instant proposedAt,
        long version) {

    public ReleaseHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(proposer, "proposer");
        Objects.requireNonNull(proposedAt, "proposedAt");
        if (version < 1 || caseVersion < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    ReleaseHead next() {
        return new ReleaseHead(id, caseId, caseNumber, caseVersion, wallet, reason, proposer, proposedAt, version + 1);
    }
}
