package dev.sekisho.charge.statement;

import java.util.Objects;

/** The other side of a movement, as far as the owner may know it. @param name in words; a number is never whole */
public record Counterparty(Kind kind, String name) {

    /** What the other side is. */
    public enum Kind {
        BANK_ACCOUNT("銀行口座"),
        MERCHANT("加盟店"),
        WALLET("ウォレット"),
        OPERATOR("当社"),
        OTHER("その他");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Counterparty {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    /** Kind and name, as a statement writes them. */
    public String words() {
        return name.isEmpty() ? kind.word() : kind.word() + " " + name;
    }
}
