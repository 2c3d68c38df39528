package dev.sekisho.identity.screening;

import dev.sekisho.identity.proof.VerifiedClaims;
import java.time.LocalDate;
import java.util.Objects;

/** Whom the lists are asked about, as the proof has them; never printed. */
public record Subject(String name, String reading, LocalDate birthDate) {

    public Subject {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(birthDate, "birthDate");
    }

    public static Subject of(VerifiedClaims claims) {
        return new Subject(claims.nameKanji(), claims.nameKana(), claims.birthDate());
    }

    @Override
    public String toString() {
        return "Subject[redacted]";
    }
}
