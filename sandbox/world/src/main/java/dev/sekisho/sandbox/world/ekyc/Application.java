package dev.sekisho.sandbox.world.ekyc;

import java.time.LocalDate;

/** What an applicant shows; {@code genuine} is what the vendor finds out about it. */
public record Application(
        String nameKanji,
        String nameKana,
        LocalDate birthDate,
        String address,
        String documentNumber,
        boolean genuine,
        KanaSource kanaSource) {

    @Override
    public String toString() {
        return "Application[***]";
    }
}
