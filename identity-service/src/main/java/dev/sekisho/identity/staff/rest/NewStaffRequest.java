package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.staff.NewStaff;
import dev.sekisho.kernel.id.BankCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody to be entered, as the documents show them. */
record NewStaffRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = NAME) String displayName,
        @NotBlank @Pattern(regexp = KANA) String nameKana,
        @NotNull @Pattern(regexp = DATE) String birthDate,
        @NotNull @Pattern(regexp = DOCUMENT) String documentNumber,
        @NotBlank @Size(max = 254) String email,
        @Pattern(regexp = "[0-9]{4}") String bankCode) {

    static final String NAME = "[^\\p{Cntrl}]*";
    static final String KANA = "[\\p{IsKatakana}\\p{IsHiragana}ー・ \u3000]{1,100}";
    static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String DOCUMENT = "[0-9A-Za-z-]{4,40}";

    NewStaff staff() {
        return new NewStaff(
                displayName.strip(),
                nameKana.strip(),
                born(),
                documentNumber,
                EmailAddress.typed(email).orElseThrow(() -> StaffProblems.invalid("email", "Email")),
                Optional.ofNullable(bankCode).map(BankCode::new));
    }

    private LocalDate born() {
        try {
            return LocalDate.parse(birthDate);
        } catch (DateTimeException noSuchDay) {
            throw StaffProblems.invalid("birthDate", "Date");
        }
    }

    @Override
    public String toString() {
        return "NewStaffRequest[redacted]";
    }
}
