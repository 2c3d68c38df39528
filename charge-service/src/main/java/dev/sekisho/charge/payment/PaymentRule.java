package dev.sekisho.charge.payment;

import dev.sekisho.charge.merchant.NotAccepted;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why a payment is refused; the first that binds is named. Those that only have a name are the registry's: each binds where
 * {@link NotAccepted} has the same.
 */
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
    MERCHANT_UNKNOWN,
    MERCHANT_ENDED,
    SHOP_UNKNOWN,
    SHOP_ENDED,
    TERMINAL_UNKNOWN,
    TERMINAL_ENDED,
    TERMINAL_STOPPED,
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

    /** What a customer hears where the registry refuses: not what is wrong, so that nobody tries what would not be. */
    private static final String NOT_ACCEPTED_HERE = "NOT_ACCEPTED_HERE";

    boolean binds(PaymentAttempt attempt) {
        return attempt.notAccepted().map(Enum::name).filter(name()::equals).isPresent();
    }

    /** The rule as the customer is told it; what is kept and published has the exact one. */
    public String told() {
        return Arrays.stream(NotAccepted.values()).map(Enum::name).anyMatch(name()::equals)
                ? NOT_ACCEPTED_HERE
                : name();
    }

    /** The first rule that binds, or nothing when none does. */
    public static Optional<PaymentRule> refusing(PaymentAttempt attempt) {
        return Arrays.stream(values()).filter(rule -> rule.binds(attempt)).findFirst();
    }
}
