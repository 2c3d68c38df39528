package dev.sekisho.kit.attestation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A JSON Web Signature in compact form (RFC 7515), by Ed25519 (RFC 8037). */
final class Jws {

    static final String TYPE = "sekisho-attestation+json";
    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"" + TYPE + "\",\"kid\":\"%s\"}";

    private Jws() {}

    static String of(AttestationKey key, byte[] payload) {
        String header = HEADER.formatted(key.name());
        String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(payload);
        return signed + "." + base64(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
