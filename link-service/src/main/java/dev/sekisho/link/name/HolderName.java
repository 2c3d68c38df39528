package dev.sekisho.link.name;

import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.NameMode;
import java.util.Optional;

/** The name decision by the bank's name mode: whoever compares, it is the verified name with the bank's record. */
public final class HolderName {

    private HolderName() {}

    /** Empty for a word that a bank of this mode does not give: it is not believed. */
    public static Optional<NameOutcome> decide(NameMode mode, String verified, HolderWord word) {
        return switch (mode) {
            case RETURNS_KANA, PAYEE_INQUIRY ->
                word.form() == HolderWord.Form.TOLD
                        ? Optional.of(NameComparison.compare(verified, word.kana()))
                        : Optional.empty();
            case COMPARES_KANA_AND_BIRTHDATE -> compared(word.form());
            case NONE -> Optional.empty();
        };
    }

    private static Optional<NameOutcome> compared(HolderWord.Form form) {
        return switch (form) {
            case MATCHED -> Optional.of(NameOutcome.BANK_CONFIRMED);
            case DIFFERENT -> Optional.of(NameOutcome.MISMATCH);
            case TOLD, SILENT -> Optional.empty();
        };
    }
}
