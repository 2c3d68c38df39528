package dev.sekisho.charge.leaving;

import java.util.Optional;

/** The rules for money that leaves, in naming order; the first that binds is named. */
public enum LeavingRule {
    SUSPENDED {
        @Override
        boolean binds(Leaving leaving) {
            return leaving.suspension().equals(Optional.of(name()));
        }
    },
    /** The copy of the suspension book is too old to say that it is open. */
    SUSPENSION_UNKNOWN {
        @Override
        boolean binds(Leaving leaving) {
            return leaving.suspension().equals(Optional.of(name()));
        }
    },
    WALLET_FROZEN {
        @Override
        boolean binds(Leaving leaving) {
            return leaving.wallet().freezes(leaving.by());
        }
    },
    INSUFFICIENT_BALANCE {
        @Override
        boolean binds(Leaving leaving) {
            return leaving.amount().isMoreThan(leaving.wallet().spendable());
        }
    },
    /** Money of a new link cannot leave. */
    NEW_LINK_LOCK {
        @Override
        boolean binds(Leaving leaving) {
            return leaving.amount().isMoreThan(leaving.wallet().spendable().leftAfter(leaving.locked()));
        }
    },
    /** It is large, or large with what left today, and the customer did not approve exactly this. */
    STEP_UP_REQUIRED {
        @Override
        boolean binds(Leaving leaving) {
            return leaving.large() && leaving.approval().isEmpty();
        }
    };

    abstract boolean binds(Leaving leaving);
}
