package dev.sekisho.identity.proof;

/** What a proof of identity is good for. */
public enum ProofUse {
    /** A bank account may be linked by it. */
    LINK,
    /** A higher limit may be asked for with it. */
    LIMIT_RISE,
    /** It ends the duty to prove an identity again. */
    REPROOF
}
