package dev.sekisho.link.bank;

/** What a bank lets us do about its holder's name; at NONE nothing can be linked. */
public enum NameMode {
    /** The bank's signed answer carries the holder's kana, and we compare. */
    RETURNS_KANA,
    /** We announce the verified kana and birth date, and the bank's signed answer says whether both are its holder's. */
    COMPARES_KANA_AND_BIRTHDATE,
    /** The signed answer is silent; the bank tells the payee's kana of an account when we ask, and we compare. */
    PAYEE_INQUIRY,
    NONE
}
