package dev.sekisho.kit.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key of one log: signs text as C2SP's signed note has it, under the log's name. */
final class CheckpointKey {

    private static final byte ED25519 = 1;
    private static final int KEY_ID = 4;
    private static final int PUBLIC_KEY = 32;

    private final String name;
    private final PrivateKey key;
    private final byte[] keyId;

    private CheckpointKey(String name, PrivateKey key, byte[] keyId) {
        this.name = name;
        this.key = key;
        this.keyId = keyId;
    }

    /** @param name without space or plus sign, as signed notes have it */
    static CheckpointKey of(String name, EdECPrivateKey key) {
        if (!name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("not the name of a key: " + name);
        }
        try {
            byte[] seed = key.getBytes().orElseThrow(() -> new IllegalArgumentException("the key cannot be read"));
            KeyPair pair = pairOf(seed);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            byte[] spki = pair.getPublic().getEncoded();
            digest.update(spki, spki.length - PUBLIC_KEY, PUBLIC_KEY);
            return new CheckpointKey(name, pair.getPrivate(), Arrays.copyOf(digest.digest(), KEY_ID));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no Ed25519", impossible);
        }
    }

    /** The name with the short hash of the key, as signed notes name a key: {@code NAME+HASH}. */
    String fullName() {
        return name + "+" + HexFormat.of().formatHex(keyId);
    }

    /** The text, an empty line, the line with the signature. @param text ends with a line feed */
    String sign(String text) {
        byte[] signed = sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] blob = ByteBuffer.allocate(KEY_ID + signed.length)
                .put(keyId)
                .put(signed)
                .array();
        return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(blob) + "\n";
    }

    /** The signature alone. */
    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an Ed25519 key could not sign", impossible);
        }
    }

    /**
     * Java does not derive the public half of a key; but it makes a pair from 32 random bytes, and the private half is
     * nothing else.
     */
    private static KeyPair pairOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Prescribed(seed));
        KeyPair pair = generator.generateKeyPair();
        byte[] made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        if (!MessageDigest.isEqual(made, seed)) {
            throw new GeneralSecurityException("another key came out");
        }
        return pair;
    }

    /** Gives the bytes that it was told, once. */
    private static final class Prescribed extends SecureRandom {

        private final transient byte[] told;

        Prescribed(byte[] told) {
            this.told = told;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(told, 0, bytes, 0, bytes.length);
        }
    }
}
