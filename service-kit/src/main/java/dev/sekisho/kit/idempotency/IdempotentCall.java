package dev.sekisho.kit.idempotency;

import dev.sekisho.kit.problem.ProblemException;

/**
 * What makes two calls the same one.
 *
 * @param caller who calls; another caller's key is another key
 * @param operation what is called
 * @param key the {@code Idempotency-Key} header, 1 to 64 visible ASCII characters
 * @param request what was asked; the same key with another request is refused
 */
public record IdempotentCall(String caller, String operation, String key, Object request) {

    static final int MAX_KEY_CHARS = 64;

    public IdempotentCall {
        requireKey(key);
    }

    /** The key, for operations that keep it themselves. @throws ProblemException 400 if the header's value is none */
    public static String requireKey(String key) {
        if (!isKey(key)) {
            throw ProblemException.of(400, "idempotency-key-missing", "This operation needs an Idempotency-Key header")
                    .detail("1 to " + MAX_KEY_CHARS + " visible ASCII characters")
                    .build();
        }
        return key;
    }

    private static boolean isKey(String key) {
        return key != null
                && !key.isEmpty()
                && key.length() <= MAX_KEY_CHARS
                && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
