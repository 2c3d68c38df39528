package dev.sekisho.sandbox.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 as RFC 6962 uses it, and base64 of which there is one spelling only. */
final class Hashes {

    static final int BASE64_LENGTH = 44;
    private static final int BYTES = 32;

    private Hashes() {}

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] leaf(byte[] entry) {
        return of(new byte[] {0}, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return of(new byte[] {1}, left, right);
    }

    /** @throws Unfit for anything but the one spelling of 32 bytes */
    static byte[] hash(String base64) {
        return base64(base64, BYTES, "a hash of 32 bytes in base64");
    }

    /** @throws Unfit for another length, and for a spelling that decodes but is not the usual one */
    static byte[] base64(String text, int bytes, String what) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            if (decoded.length == bytes && base64(decoded).equals(text)) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Unfit("is not " + what);
        }
        throw new Unfit("is not " + what);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
