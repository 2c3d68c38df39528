package dev.sekisho.sandbox.actor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody as the documents show them.
 *
 * @param kanaSource how the kana is known: FURIGANA_IN_CREDENTIAL, DECLARED_PLAUSIBLE or DECLARED_ONLY
 * @param genuine whether the documents are
 */
public record Person(
        String nameKanji,
        String nameKana,
        LocalDate birthDate,
        String address,
        String documentNumber,
        String kanaSource,
        boolean genuine) {

    /** An artificial person with genuine documents, different from everybody else by birth date and document. */
    public static Person of(String nameKanji, String nameKana) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(Fresh.number(18_000));
        return new Person(
                nameKanji, nameKana, born, "東京都見本区架空町1-2-3", "D-" + Fresh.digits(10), "FURIGANA_IN_CREDENTIAL", true);
    }

    /** What the person hands in at the eKYC vendor. */
    Map<String, Object> submission() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("nameKanji", nameKanji);
        shown.put("nameKana", nameKana);
        shown.put("birthDate", birthDate.toString());
        shown.put("address", address);
        shown.put("documentNumber", documentNumber);
        shown.put("genuine", genuine);
        shown.put("kanaSource", kanaSource);
        return shown;
    }
}
