package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One transfer of a bank file that has left, and of which nobody has heard that it came back.
 *
 * @param reference under which the file named it
 * @param confirmed whether its claim is paid by it; else nobody has said yet that the bank has carried it out
 */
public record PaidLine(
        ClaimId claim,
        RunId run,
        long reference,
        LocalDate transferDate,
        Money amount,
        ZenginName payee,
        Optional<PersonId> beneficiary,
        boolean confirmed)
        implements Transfer {

    public PaidLine {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(transferDate, "transferDate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(payee, "payee");
        Objects.requireNonNull(beneficiary, "beneficiary");
    }

    /** Nobody says of their own money that it came back, to be paid it again. */
    public boolean pays(PersonId person) {
        return beneficiary.equals(Optional.of(person));
    }
}
