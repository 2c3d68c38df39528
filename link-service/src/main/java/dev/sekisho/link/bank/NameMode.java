package dev.sekisho.link.bank;

/** What a bank lets us do about its holder's name; at NONE nothing can be linked. */
public enum NameMode {
    RETURNS_KANA,
    NONE
}
