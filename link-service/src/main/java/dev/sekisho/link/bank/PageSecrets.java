package dev.sekisho.link.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What ties one visit of the bank's page to one link request: 256 random bits each, used once, never logged.
 *
 * @param state comes back with the customer
 * @param nonce comes back inside the bank's signed answer
 * @param verifier proves to the bank that we are the ones who asked (PKCE)
 */
public record PageSecrets(String state, String nonce, String verifier) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PageSecrets random() {
        return new PageSecrets(token(), token(), token());
    }

    /** The PKCE challenge of method S256. */
    public String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(verifier));
    }

    /** How a state is looked up: the table does not hold the state itself. */
    public static byte[] stateHash(String state) {
        return sha256(state);
    }

    private static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "PageSecrets[***]";
    }
}
