package dev.sekisho.identity.secrecy;

/** Keeps personal data unreadable in the database; a sealed text opens only in the context it was sealed for. */
public interface Sealing {

    byte[] seal(String plain, String context);

    /** @throws IllegalStateException if the bytes were changed, or sealed under another key or for another context */
    String open(byte[] sealed, String context);
}
