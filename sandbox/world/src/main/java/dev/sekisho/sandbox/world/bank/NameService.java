package dev.sekisho.sandbox.world.bank;

/** What a bank does for the operator about its holder's name. */
public enum NameService {
    /** The signed answer carries the name; the payee's name of an account is told when asked. */
    TOLD,
    /** The signed answer says whether the kana and the birth date that were announced are the holder's; none is ever told. */
    COMPARED,
    /** The signed answer is silent; the payee's name of an account is told when asked. */
    BY_INQUIRY
}
