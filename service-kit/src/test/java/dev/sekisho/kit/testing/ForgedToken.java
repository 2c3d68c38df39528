package dev.sekisho.kit.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token put together by hand, part by part: no library that would refuse to write nonsense stands between. */
record ForgedToken(String header, String claims, byte[] signature) {

    /** Signs as ES256 does, whatever the header says. */
    static ForgedToken signed(String header, String claims, PrivateKey key) {
        return signed(header, claims, key, "SHA256withECDSAinP1363Format");
    }

    static ForgedToken signed(String header, String claims, PrivateKey key, String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(signedPart(header, claims));
            return new ForgedToken(header, claims, signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param algorithm as {@code HmacSHA256} */
    static ForgedToken authenticated(String header, String claims, byte[] secret, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            Key key = new SecretKeySpec(secret, algorithm);
            mac.init(key);
            return new ForgedToken(header, claims, mac.doFinal(signedPart(header, claims)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ForgedToken with(byte[] other) {
        return new ForgedToken(header, claims, other);
    }

    String text() {
        return base64(header) + "." + base64(claims) + "." + base64(signature);
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signedPart(String header, String claims) {
        return (base64(header) + "." + base64(claims)).getBytes(StandardCharsets.US_ASCII);
    }
}
