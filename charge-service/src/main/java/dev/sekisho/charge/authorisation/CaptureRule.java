package dev.sekisho.charge.authorisation;

import dev.sekisho.kernel.suspension.Operation;
import java.util.Arrays;
import java.util.Optional;

/** Why held money is not paid; the first that binds is named. What stops a payment stops it too. */
public enum CaptureRule {
    SUSPENDED {
        @Override
        boolean binds(CaptureAttempt attempt) {
            return attempt.suspension().filter(name()::equals).isPresent();
        }
    },
    /** The copy of the suspension book is too old to say that spending is open. */
    SUSPENSION_UNKNOWN {
        @Override
        boolean binds(CaptureAttempt attempt) {
            return attempt.suspension().filter(name()::equals).isPresent();
        }
    },
    /** Spending was frozen after the money was held: it stays held, and in the wallet. */
    WALLET_FROZEN {
        @Override
        boolean binds(CaptureAttempt attempt) {
            return attempt.wallet().freezes(Operation.SPEND);
        }
    },
    MORE_THAN_AUTHORISED {
        @Override
        boolean binds(CaptureAttempt attempt) {
            return attempt.amount().isMoreThan(attempt.authorisation().held());
        }
    },
    /** Its time is over, even if nobody has freed the money yet. */
    EXPIRED {
        @Override
        boolean binds(CaptureAttempt attempt) {
            return attempt.authorisation().terms().isOverAt(attempt.now());
        }
    };

    abstract boolean binds(CaptureAttempt attempt);

    static Optional<CaptureRule> refusing(CaptureAttempt attempt) {
        return Arrays.stream(values()).filter(rule -> rule.binds(attempt)).findFirst();
    }
}
