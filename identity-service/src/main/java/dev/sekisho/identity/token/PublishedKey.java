package dev.sekisho.identity.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** A public key by which others check tokens, as a JSON Web Key has it. */
public record PublishedKey(ECPublicKey publicKey) {

    private static final int COORDINATE_BYTES = 32;

    /** The first coordinate as a JSON Web Key has it. */
    public String x() {
        return coordinate(publicKey.getW().getAffineX());
    }

    /** The second coordinate as a JSON Web Key has it. */
    public String y() {
        return coordinate(publicKey.getW().getAffineY());
    }

    /** The thumbprint of RFC 7638, by which a token names its key. */
    public String keyId() {
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x() + "\",\"y\":\"" + y() + "\"}";
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
