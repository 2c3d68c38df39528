package dev.sekisho.identity.proof;

import java.time.LocalDate;
import java.util.Objects;

/** Who an applicant says they are; never printed, kept only as a keyed hash. */
public record Declaration(String nameKana, LocalDate birthDate) {

    public Declaration {
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(birthDate, "birthDate");
    }

    static Declaration of(VerifiedClaims claims) {
        return new Declaration(claims.nameKana(), claims.birthDate());
    }

    @Override
    public String toString() {
        return "Declaration[redacted]";
    }
}
