package dev.sekisho.identity.staff;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What never changes of a staff account: its id, the human behind it, and the employer. */
public record StaffHead(UUID id, PersonId person, Optional<BankCode> bank) {

    public StaffHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(bank, "bank");
    }

    /** The employing bank's code, or {@code OPERATOR}. */
    public String employer() {
        return bank.map(BankCode::value).orElse("OPERATOR");
    }
}
