package dev.sekisho.compensation.walletrelease.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.walletrelease.ReleaseWallet.Outcome;
import dev.sekisho.compensation.walletrelease.WalletRelease;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;

/** What both resources of releases answer alike. */
final class Answers {

    private Answers() {}

    /** @param unknown what is thrown where there is no such case or release */
    static WalletRelease done(Outcome came, ProblemException unknown) {
        if (came instanceof Outcome.Done done) {
            return done.release();
        }
        throw came instanceof Outcome.Refused refused
                ? ProblemException.of(422, "release-refused", "The wallet is not let go so")
                        .with("rule", refused.rule())
                        .build()
                : unknown;
    }

    static Actor actor(StaffCaller caller) {
        return new Actor(caller.member().staffId(), caller.member().person());
    }
}
