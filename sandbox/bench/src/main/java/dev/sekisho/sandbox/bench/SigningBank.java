package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.TokenKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A bank that believes everybody: what it signs of an announced visit, and the key by which it is checked. */
final class SigningBank {

    private static final String KEY_ID = "bench";
    private static final long LIFE_SECONDS = 300;
    private static final int COORDINATE_BYTES = 32;

    private final String issuer;
    private final KeyPair keys = fresh();
    private final TokenKey key = TokenKey.of(keys.getPrivate());

    SigningBank(String issuer) {
        this.issuer = issuer;
    }

    String keySet() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return """
                {"keys":[{"kty":"EC","use":"sig","alg":"ES256","crv":"P-256","kid":"%s","x":"%s","y":"%s"}]}""".formatted(KEY_ID, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    /** The account as it was announced, with two factors and the holder's name. */
    String idToken(Map<String, String> visit, String holderKana) {
        long now = Instant.now().getEpochSecond();
        return key.sign(
                Map.of("alg", "ES256", "kid", KEY_ID),
                Map.ofEntries(
                        Map.entry("iss", issuer),
                        Map.entry("aud", visit.get("client_id")),
                        Map.entry("sub", "depositor"),
                        Map.entry("iat", now),
                        Map.entry("exp", now + LIFE_SECONDS),
                        Map.entry("nonce", visit.get("nonce")),
                        Map.entry("amr", List.of("pin", "otp")),
                        Map.entry("branch_code", visit.get("branch_code")),
                        Map.entry("account_type", visit.get("account_type")),
                        Map.entry("account_number", visit.get("account_number")),
                        Map.entry("holder_kana", holderKana)));
    }

    private static String coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] all = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, all, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
