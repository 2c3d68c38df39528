package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a payment run needs of an approved claim.
 *
 * @param word of the payee's bank about the name; empty where none is needed
 */
public record Payable(ClaimId claim, long number, int revision, Money owed, Payee payee, Optional<BankWord> word) {

    public Payable {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(owed, "owed");
        Objects.requireNonNull(payee, "payee");
        Objects.requireNonNull(word, "word");
    }

    public boolean unchecked() {
        return word.filter(BankWord::cannot).isPresent();
    }

    /** That the payee's bank keeps the name, or that it tells nobody. */
    public record BankWord(boolean cannot, Instant at) {

        public BankWord {
            Objects.requireNonNull(at, "at");
        }
    }
}
