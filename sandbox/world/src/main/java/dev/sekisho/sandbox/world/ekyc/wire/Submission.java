package dev.sekisho.sandbox.world.ekyc.wire;

import dev.sekisho.sandbox.world.ekyc.Application;
import dev.sekisho.sandbox.world.ekyc.KanaSource;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What the applicant sends in. */
public record Submission(
        @NotBlank @Size(max = 100) String nameKanji,
        @NotBlank @Size(max = 100) String nameKana,
        @NotNull @Past LocalDate birthDate,
        @NotBlank @Size(max = 300) String address,
        @NotBlank @Size(max = 50) String documentNumber,
        @NotNull Boolean genuine,
        @NotNull KanaSource kanaSource) {

    public Application toApplication() {
        return new Application(nameKanji, nameKana, birthDate, address, documentNumber, genuine, kanaSource);
    }

    @Override
    public String toString() {
        return "Submission[***]";
    }
}
