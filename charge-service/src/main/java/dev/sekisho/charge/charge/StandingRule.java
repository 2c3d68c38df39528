package dev.sekisho.charge.charge;

import dev.sekisho.kernel.suspension.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules about who and when, whatever the amount, in naming order. */
public enum StandingRule implements ChargePolicy {
    SUSPENDED {
        @Override
        public Optional<Binding> check(ChargeAttempt attempt) {
            return attempt.suspension().filter(name()::equals).map(code -> Binding.of(this));
        }
    },
    /** The copy of the suspension book is too old to say that charges are open. */
    SUSPENSION_UNKNOWN {
        @Override
        public Optional<Binding> check(ChargeAttempt attempt) {
            return attempt.suspension().filter(name()::equals).map(code -> Binding.of(this));
        }
    },
    LINK_NOT_ACTIVE {
        @Override
        public Optional<Binding> check(ChargeAttempt attempt) {
            return attempt.link().isActive() ? Optional.empty() : Optional.of(Binding.of(this));
        }
    },
    COOLING_OFF {
        @Override
        public Optional<Binding> check(ChargeAttempt attempt) {
            return attempt.link().terms().isCoolingOffAt(attempt.now())
                    ? Optional.of(Binding.until(this, attempt.link().terms().chargeableFrom()))
                    : Optional.empty();
        }
    },
    WALLET_FROZEN {
        @Override
        public Optional<Binding> check(ChargeAttempt attempt) {
            return attempt.wallet().freezes(Operation.CHARGE) ? Optional.of(Binding.of(this)) : Optional.empty();
        }
    },
    /** Nobody was identified behind the link: no money moves on an e-mail address alone. */
    ASSURANCE {
        @Override
        public Optional<Binding> check(ChargeAttempt attempt) {
            return attempt.link().person().isPresent() ? Optional.empty() : Optional.of(Binding.of(this));
        }
    };

    /** All of them; without the cooling-off where a policy of the replay has none. What is stopped or frozen always is. */
    public static List<StandingRule> inForce(boolean coolingOff) {
        return Arrays.stream(values())
                .filter(rule -> coolingOff || rule != COOLING_OFF)
                .toList();
    }
}
