package dev.sekisho.kit.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads P-256 and Ed25519 keys from PEM files; a file that holds anything else is refused by name. */
public final class Pem {

    private static final int P256_BITS = 256;

    private Pem() {}

    public static ECPrivateKey privateKey(Path file) {
        try {
            var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decode(file)));
            if (key instanceof ECPrivateKey ec && ec.getParams().getOrder().bitLength() == P256_BITS) {
                return ec;
            }
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("no PKCS#8 P-256 private key in " + file, notAKey);
        }
        throw new IllegalArgumentException("not a P-256 private key: " + file);
    }

    public static ECPublicKey publicKey(Path file) {
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(decode(file)));
            if (key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == P256_BITS) {
                return ec;
            }
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("no P-256 public key in " + file, notAKey);
        }
        throw new IllegalArgumentException("not a P-256 public key: " + file);
    }

    public static EdECPrivateKey ed25519PrivateKey(Path file) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(decode(file)));
            return (EdECPrivateKey) key;
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("no PKCS#8 Ed25519 private key in " + file, notAKey);
        }
    }

    private static byte[] decode(Path file) {
        try {
            String text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            return Base64.getMimeDecoder().decode(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
