package dev.sekisho.charge.payment;

import dev.sekisho.kernel.suspension.Operation;
import java.util.Arrays;
import java.util.Optional;

/** Why a payment is refused; the first that binds is named. */
public enum PaymentRule {
    SUSPENDED {
        @Override
        boolean binds(PaymentAttempt attempt) {
            return attempt.suspension().filter(name()::equals).isPresent();
        }
    },
    /** The copy of the suspension book is too old to say that spending is open. */
    SUSPENSION_UNKNOWN {
        @Override
        boolean binds(PaymentAttempt attempt) {
            return attempt.suspension().filter(name()::equals).isPresent();
        }
    },
    MERCHANT_UNKNOWN {
        @Override
        boolean binds(PaymentAttempt attempt) {
            return attempt.merchant().isEmpty();
        }
    },
    WALLET_FROZEN {
        @Override
        boolean binds(PaymentAttempt attempt) {
            return attempt.wallet().freezes(Operation.SPEND);
        }
    },
    INSUFFICIENT_BALANCE {
        @Override
        boolean binds(PaymentAttempt attempt) {
            return attempt.command().amount().isMoreThan(attempt.wallet().spendable());
        }
    };

    abstract boolean binds(PaymentAttempt attempt);

    /** The first rule that binds, or nothing when none does. */
    public static Optional<PaymentRule> refusing(PaymentAttempt attempt) {
        return Arrays.stream(values()).filter(rule -> rule.binds(attempt)).findFirst();
    }
}
