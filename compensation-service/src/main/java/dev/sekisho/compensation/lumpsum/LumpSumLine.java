package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;

/** One claim of a list, and what the bank has said of it so far. */
public record LumpSumLine(ClaimId claim, Money amount, Optional<PersonId> beneficiary, Optional<BankAnswer> answer) {

    public LumpSumLine {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(beneficiary, "beneficiary");
        Objects.requireNonNull(answer, "answer");
    }

    boolean pays(PersonId person) {
        return beneficiary.equals(Optional.of(person));
    }
}
