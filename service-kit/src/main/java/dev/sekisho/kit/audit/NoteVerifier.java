package dev.sekisho.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** Believes a checkpoint of another log only under that log's name and with its key's signature (C2SP's signed note). */
final class NoteVerifier {

    private static final byte ED25519 = 1;
    private static final int KEY_ID = 4;
    private static final int PUBLIC_KEY = 32;
    private static final int LINES = 7;

    private final String name;
    private final EdECPublicKey key;
    private final byte[] keyId;

    /** @param name of the log and its key */
    NoteVerifier(String name, EdECPublicKey key) {
        this.name = name;
        this.key = key;
        this.keyId = keyId(name, key);
    }

    String name() {
        return name;
    }

    /**
     * @throws OtherLog.OtherLogAway if this is no checkpoint at all
     * @throws LogContradiction if it is one that the log did not sign
     */
    Checkpoint verify(String note) {
        String[] lines = note.split("\n", -1);
        String signer = "\u2014 " + name + " ";
        if (lines.length != LINES || !lines[0].equals(name) || !lines[4].isEmpty() || !lines[5].startsWith(signer)) {
            throw new OtherLog.OtherLogAway("not a checkpoint of " + name, null);
        }
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        if (!isSigned(text, lines[5].substring(signer.length()))) {
            throw new LogContradiction("not signed by the key of " + name);
        }
        return Checkpoint.of(note);
    }

    private boolean isSigned(String text, String base64) {
        try {
            byte[] blob = Base64.getDecoder().decode(base64);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(blob).equals(base64)
                    && blob.length > KEY_ID
                    && Arrays.equals(keyId, Arrays.copyOf(blob, KEY_ID))
                    && signature.verify(Arrays.copyOfRange(blob, KEY_ID, blob.length));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static byte[] keyId(String name, EdECPublicKey key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            byte[] spki = key.getEncoded();
            digest.update(spki, spki.length - PUBLIC_KEY, PUBLIC_KEY);
            return Arrays.copyOf(digest.digest(), KEY_ID);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
