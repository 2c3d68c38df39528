package dev.sekisho.link.link;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import java.util.Optional;

/** Makes what a bank account is known by, for each of the two columns of which this replica has the key. */
@FunctionalInterface
public interface Prints {

    Pair of(BankAccount account);

    /** At least one of them is there. */
    record Pair(Optional<Fingerprint> first, Optional<Fingerprint> second) {

        public Pair {
            if (first.isEmpty() && second.isEmpty()) {
                throw new IllegalArgumentException("an account is known by something");
            }
        }
    }
}
