package dev.sekisho.sandbox.world.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Gives out mandates and finds them by their token, of which only a hash is kept. */
public final class Mandates {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Register register;

    Mandates(Register register) {
        this.register = register;
    }

    /** A mandate that was just given; the token is said once. */
    public record Given(String mandateId, String token) {

        @Override
        public String toString() {
            return "Given[" + mandateId + "]";
        }
    }

    public Given give(AccountKey account) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var mandate = new Mandate(UUID.randomUUID().toString(), account, hash(token));
        register.give(mandate);
        return new Given(mandate.mandateId(), token);
    }

    public Optional<Mandate> find(String token) {
        return register.mandate(hash(token));
    }

    public void revoke(String mandateId) {
        register.revoke(mandateId);
    }

    public void revokeAll(AccountKey account) {
        register.revokeAll(account);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
