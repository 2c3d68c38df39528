package dev.sekisho.link.bank;

import java.time.LocalDate;
import java.util.Objects;

/** Who our customer was proved to be, for a bank that compares: the verified kana and birth date, never what was typed. */
public record ClaimedHolder(String kana, LocalDate birthDate) {

    public ClaimedHolder {
        Objects.requireNonNull(kana, "kana");
        Objects.requireNonNull(birthDate, "birthDate");
    }

    @Override
    public String toString() {
        return "ClaimedHolder[***]";
    }
}
