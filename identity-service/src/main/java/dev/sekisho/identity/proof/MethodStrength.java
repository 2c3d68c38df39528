package dev.sekisho.identity.proof;

/** How hard a proof of identity is to forge, the weakest first. */
public enum MethodStrength {
    /** Something that looks like a document, such as its picture. */
    BASIC,
    /** A document or a contract that somebody checked. */
    SUBSTANTIAL,
    /** What a chip signs. */
    HIGH
}
