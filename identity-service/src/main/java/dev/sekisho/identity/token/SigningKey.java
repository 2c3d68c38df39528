package dev.sekisho.identity.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** The P-256 key by which tokens are signed, and the public half by which others check them; the halves belong together. */
public record SigningKey(ECPrivateKey privateKey, ECPublicKey publicKey) {

    private static final int COORDINATE_BYTES = 32;
    private static final byte[] PROBE = "do these halves belong together?".getBytes(StandardCharsets.US_ASCII);

    public SigningKey {
        if (!belongTogether(privateKey, publicKey)) {
            throw new IllegalArgumentException("the private and the public key for tokens are not a pair");
        }
    }

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

    @Override
    public String toString() {
        return "SigningKey[" + keyId() + "]";
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

    private static boolean belongTogether(ECPrivateKey privateKey, ECPublicKey publicKey) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(privateKey);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException notAPair) {
            return false;
        }
    }
}
