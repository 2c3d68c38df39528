package dev.sekisho.charge.monitoring;

import java.util.Optional;

/** What a rule adds up: movements of one wallet, of one bank account, or at one terminal. */
public enum Subject {
    WALLET {
        @Override
        Optional<String> of(Movement movement) {
            return Optional.of(movement.walletId().toString());
        }
    },
    BANK_ACCOUNT {
        @Override
        Optional<String> of(Movement movement) {
            return movement.bankAccountId().map(Object::toString);
        }
    },
    TERMINAL {
        @Override
        Optional<String> of(Movement movement) {
            return movement.place();
        }
    };

    /** The one this movement belongs to, if it belongs to any. */
    abstract Optional<String> of(Movement movement);
}
