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
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Reads P-256 and Ed25519 keys from PEM files; a file that holds anything else is refused by name. */
public final class Pem {

    private static final int P256_BITS = 256;
    private static final int MOST_KEYS = 10;
    private static final String END = "-----END PUBLIC KEY-----";

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
        return publicKey(file, decode(file));
    }

    /** The public keys of a file that holds one after the other, ten at most. */
    public static List<ECPublicKey> publicKeys(Path file) {
        List<String> blocks = Arrays.stream(read(file).split(END))
                .filter(block -> !block.isBlank())
                .toList();
        if (blocks.isEmpty() || blocks.size() > MOST_KEYS) {
            throw new IllegalArgumentException("not one to ten public keys in " + file);
        }
        return blocks.stream().map(block -> publicKey(file, decode(block))).toList();
    }

    private static ECPublicKey publicKey(Path file, byte[] encoded) {
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
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

    public static EdECPublicKey ed25519PublicKey(Path file) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decode(file)));
            return (EdECPublicKey) key;
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalArgumentException("no Ed25519 public key in " + file, notAKey);
        }
    }

    private static byte[] decode(Path file) {
        return decode(read(file));
    }

    private static byte[] decode(String block) {
        return Base64.getMimeDecoder().decode(block.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
