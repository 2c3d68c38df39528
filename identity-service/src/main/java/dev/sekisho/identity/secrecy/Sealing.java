package dev.sekisho.identity.secrecy;

/**
 * Keeps personal data unreadable in the database, under its subject's own key; a sealed text opens for the subject and
 * in the context it was sealed for, until the subject's key is destroyed.
 */
public interface Sealing {

    /**
     * Seals within the running transaction, which also keeps a new subject's key.
     *
     * @throws IllegalStateException if the subject's key was destroyed
     */
    byte[] seal(Subject subject, String plain, String context);

    /**
     * @throws IllegalStateException if the bytes were changed, or sealed for another subject or context, or if the
     *     subject's key was destroyed
     */
    String open(Subject subject, byte[] sealed, String context);

    /** Drops what is remembered of a subject's key here; every other replica drops it within a minute. */
    void forget(Subject subject);
}
