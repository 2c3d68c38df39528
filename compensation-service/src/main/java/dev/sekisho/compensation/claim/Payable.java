package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What a payment run needs of an approved claim. */
public record Payable(ClaimId claim, long number, int revision, Money owed, Payee payee) {

    public Payable {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(owed, "owed");
        Objects.requireNonNull(payee, "payee");
    }
}
