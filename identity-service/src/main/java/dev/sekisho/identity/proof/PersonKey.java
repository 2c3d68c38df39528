package dev.sekisho.identity.proof;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import java.time.LocalDate;

/** By what one human is recognised, as customer and as staff: reading, birth date and document, as a keyed hash. */
public final class PersonKey {

    private PersonKey() {}

    public static String of(KeyedHash hash, String nameKana, LocalDate birthDate, String documentNumber) {
        return hash.of(Label.PERSON, KanaForm.of(nameKana), birthDate.toString(), documentNumber.strip());
    }
}
