package dev.sekisho.sandbox.world.bank.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bank's or carrier's P-256 key; made once and kept in a file, so that a restart does not change who they are. */
public final class SigningKey {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE_BYTES = 32;

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    public static SigningKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, generate());
            }
            return new SigningKey(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the key in " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no usable key in " + file, e);
        }
    }

    /** @return the signature in the form that JWS wants, R and S in 64 bytes */
    public byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** The public half as a JSON Web Key. */
    public Map<String, String> toJwk() {
        var jwk = new TreeMap<>(coordinates());
        jwk.put("kid", keyId());
        jwk.put("use", "sig");
        jwk.put("alg", "ES256");
        return jwk;
    }

    /** The key's SHA-256 thumbprint (RFC 7638). */
    public String keyId() {
        var members = coordinates();
        String canonical = "{\"crv\":\"%s\",\"kty\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(members.get("crv"), members.get("kty"), members.get("x"), members.get("y"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return BASE64URL.encodeToString(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Map<String, String> coordinates() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                coordinate(point.getAffineX().toByteArray()),
                "y",
                coordinate(point.getAffineY().toByteArray()));
    }

    private static String coordinate(byte[] number) {
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(number.length, COORDINATE_BYTES);
        System.arraycopy(number, number.length - length, fixed, COORDINATE_BYTES - length, length);
        return BASE64URL.encodeToString(fixed);
    }

    private static KeyPair generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        var encoder = Base64.getEncoder();
        Files.write(
                file,
                List.of(
                        encoder.encodeToString(pair.getPrivate().getEncoded()),
                        encoder.encodeToString(pair.getPublic().getEncoded())),
                StandardCharsets.US_ASCII);
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() != 2) {
            throw new GeneralSecurityException("two lines are expected");
        }
        var decoder = Base64.getDecoder();
        var factory = KeyFactory.getInstance("EC");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0)))));
    }
}
