package dev.sekisho.link.bank;

import java.util.Objects;

/**
 * What a bank's signed answer says of its holder's name.
 *
 * @param kana as the bank keeps it; null unless it is told
 */
public record HolderWord(Form form, String kana) {

    /** How much is said. */
    public enum Form {
        /** The name itself. */
        TOLD,
        /** The kana and the birth date that we announced are the holder's. */
        MATCHED,
        /** One of them is not; which, is not said. */
        DIFFERENT,
        /** Nothing. */
        SILENT
    }

    public HolderWord {
        Objects.requireNonNull(form, "form");
        if ((kana != null) != (form == Form.TOLD) || kana != null && kana.isBlank()) {
            throw new IllegalArgumentException("a name is there where it is told");
        }
    }

    public static HolderWord told(String kana) {
        return new HolderWord(Form.TOLD, Objects.requireNonNull(kana, "kana"));
    }

    public static HolderWord compared(boolean same) {
        return new HolderWord(same ? Form.MATCHED : Form.DIFFERENT, null);
    }

    public static HolderWord silent() {
        return new HolderWord(Form.SILENT, null);
    }

    @Override
    public String toString() {
        return "HolderWord[" + form + "]";
    }
}
