package dev.sekisho.compensation.walletrelease.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.walletrelease.AgreedRelease;
import dev.sekisho.compensation.walletrelease.DoneRelease;
import dev.sekisho.compensation.walletrelease.ProposedRelease;
import dev.sekisho.compensation.walletrelease.Reason;
import dev.sekisho.compensation.walletrelease.ReleaseHead;
import dev.sekisho.compensation.walletrelease.WalletRelease;
import java.time.Instant;
import java.util.UUID;

/** That a wallet is to be let go, or was, with the letter to its owner. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WalletReleaseView(
        UUID releaseId,
        String caseNumber,
        UUID walletId,
        Reason reason,
        String state,
        UUID proposedBy,
        Instant proposedAt,
        UUID releasedBy,
        Instant releasedAt,
        String letterJa,
        String letterHash) {

    static WalletReleaseView of(WalletRelease release) {
        ReleaseHead head = release.head();
        DoneRelease done = release instanceof DoneRelease over ? over : null;
        return new WalletReleaseView(
                head.id(),
                head.caseNumber().value(),
                head.wallet().value(),
                head.reason(),
                state(release),
                head.proposer().staff(),
                head.proposedAt(),
                done == null ? null : done.by().staff(),
                done == null ? null : done.at(),
                done == null ? null : done.letter(),
                done == null ? null : done.letterHash());
    }

    private static String state(WalletRelease release) {
        if (release instanceof ProposedRelease) {
            return "PROPOSED";
        }
        if (release instanceof AgreedRelease) {
            return "ORDERED";
        }
        return release instanceof DoneRelease ? "RELEASED" : "WITHDRAWN";
    }
}
