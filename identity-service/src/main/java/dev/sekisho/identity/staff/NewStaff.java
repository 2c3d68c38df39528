package dev.sekisho.identity.staff;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.kernel.id.BankCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody to be entered, as the documents show them; never printed.
 *
 * <p>Reading, birth date and document are what a customer is known by too, so that one human is one person here.
 */
public record NewStaff(
        String displayName,
        String nameKana,
        LocalDate birthDate,
        String documentNumber,
        EmailAddress address,
        Optional<BankCode> bank) {

    public NewStaff {
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(bank, "bank");
    }

    @Override
    public String toString() {
        return "NewStaff[redacted]";
    }
}
