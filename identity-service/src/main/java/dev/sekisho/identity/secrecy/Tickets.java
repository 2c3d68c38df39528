package dev.sekisho.identity.secrecy;

/**
 * Seals, under the service's own key, what is given away for a few minutes instead of being stored, and comes back;
 * never personal data, which goes under its subject's key.
 */
public interface Tickets {

    byte[] seal(String plain, String context);

    /** @throws IllegalStateException if the bytes were changed, or sealed elsewhere or for another context */
    String open(byte[] sealed, String context);
}
