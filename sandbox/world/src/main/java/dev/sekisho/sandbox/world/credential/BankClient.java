package dev.sekisho.sandbox.world.credential;

import dev.sekisho.sandbox.world.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The operator as every bank knows it: one client id with one secret. */
public record BankClient(String id, Secret secret) {

    private static final String BASIC = "Basic ";

    public boolean is(String givenId, String givenSecret) {
        return id.equals(givenId) && secret.is(givenSecret);
    }

    /** Refuses the call with 401 unless the header proves the client. @param authorization may be null */
    public void requireBasic(String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC) || !isBasic(authorization)) {
            throw Problems.of(401, "unauthorized", "the client's credentials are missing or wrong");
        }
    }

    private boolean isBasic(String authorization) {
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 && is(parts[0], parts[1]);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
