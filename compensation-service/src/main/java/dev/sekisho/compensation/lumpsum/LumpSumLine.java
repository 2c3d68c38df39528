package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One claim of a list, and what became of it so far.
 *
 * @param answer of the bank; ours, if we recalled it
 * @param contradicted whether the bank says that it has credited it although it was recalled
 */
public record LumpSumLine(
        ClaimId claim,
        Money amount,
        Optional<PersonId> beneficiary,
        Optional<BankAnswer> answer,
        boolean contradicted) {

    public LumpSumLine {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(beneficiary, "beneficiary");
        Objects.requireNonNull(answer, "answer");
    }

    boolean isRecalled() {
        return answer.flatMap(BankAnswer::notPaid).equals(Optional.of(NotPaidCode.RECALLED));
    }

    boolean pays(PersonId person) {
        return beneficiary.equals(Optional.of(person));
    }
}
