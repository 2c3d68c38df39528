package dev.sekisho.kit.staff;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One staff account and the human behind it: four eyes are two of {@code person}, never two of {@code staffId}.
 *
 * @param bank the employer of a bank's user; empty for the operator's own staff
 */
public record StaffMember(UUID staffId, PersonId person, Optional<BankCode> bank) {

    public StaffMember {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(bank, "bank");
    }
}
