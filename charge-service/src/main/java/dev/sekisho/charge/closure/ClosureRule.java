package dev.sekisho.charge.closure;

import dev.sekisho.charge.wallet.ClosedWallet;
import dev.sekisho.charge.wallet.ClosingWallet;
import dev.sekisho.charge.wallet.FrozenWallet;

/** Why a wallet is not closed; the first that binds is named. */
public enum ClosureRule {
    /** A case, a review or somebody's word holds it. */
    WALLET_FROZEN {
        @Override
        boolean binds(ClosureAttempt attempt) {
            return attempt.wallet() instanceof FrozenWallet;
        }
    },
    CLOSING_ALREADY {
        @Override
        boolean binds(ClosureAttempt attempt) {
            return attempt.wallet() instanceof ClosingWallet;
        }
    },
    CLOSED_ALREADY {
        @Override
        boolean binds(ClosureAttempt attempt) {
            return attempt.wallet() instanceof ClosedWallet
                    && attempt.wallet().balance().isZero();
        }
    },
    /** Money was asked of a bank for it, and whether it comes is not known. */
    CHARGE_UNDER_WAY {
        @Override
        boolean binds(ClosureAttempt attempt) {
            return !attempt.pendingIncome().isZero();
        }
    },
    /** A merchant may still be paid out of what is held. */
    MONEY_HELD {
        @Override
        boolean binds(ClosureAttempt attempt) {
            return !attempt.wallet().held().isZero();
        }
    },
    /** Money is on its way to a bank, and may come back. */
    PAYOUT_UNDER_WAY {
        @Override
        boolean binds(ClosureAttempt attempt) {
            return attempt.payoutUnderWay();
        }
    };

    abstract boolean binds(ClosureAttempt attempt);
}
