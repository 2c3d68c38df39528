package dev.sekisho.sandbox.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a log's key with the name under which it signs, written as C2SP's signed note has it: the name, its
 * short hash, the key. A line that was changed anywhere is no key.
 */
public final class VerifierKey {

    private static final byte[] ED25519 = {1};
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int ID_LENGTH = 2 * ID_BYTES;
    private static final int SIGNATURE_BYTES = 64;
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] id;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
        byte[] hash = Hashes.of((name + "\n").getBytes(StandardCharsets.UTF_8), ED25519, key);
        this.id = Arrays.copyOf(hash, ID_BYTES);
    }

    /** @param spki the key as X.509 has it, in bytes */
    public static VerifierKey of(String name, byte[] spki) {
        if (spki.length != SPKI_PREFIX.length + KEY_BYTES || !Arrays.equals(SPKI_PREFIX, 0, 12, spki, 0, 12)) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return new VerifierKey(name, Arrays.copyOfRange(spki, SPKI_PREFIX.length, spki.length));
    }

    /** @throws Unfit for a line that is no key */
    static VerifierKey parse(String line) {
        String[] parts = line.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].length() != ID_LENGTH) {
            throw new Unfit("is not a key: NAME+HASH+KEY");
        }
        byte[] typed = Hashes.base64(parts[2], 1 + KEY_BYTES, "an Ed25519 key in base64");
        VerifierKey parsed = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parsed.toString().equals(line)) {
            throw new Unfit("is a key whose name, hash and bytes do not belong together");
        }
        return parsed;
    }

    String name() {
        return name;
    }

    /** The key that a line is; empty for a line that is none. */
    public static Optional<VerifierKey> read(String line) {
        try {
            return Optional.of(parse(line));
        } catch (Unfit none) {
            return Optional.empty();
        }
    }

    /** The name with the short hash, as signatures name their key: {@code NAME+HASH}. */
    public String fullName() {
        return name + "+" + HexFormat.of().formatHex(id);
    }

    /** Whether this key made the signature over these bytes. */
    public boolean signed(byte[] bytes, byte[] signature) {
        try {
            return signature.length == SIGNATURE_BYTES && verifies(bytes, signature, 0);
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }

    /** @param blob the key's short hash and the signature @throws Unfit if it is not this key's over this text */
    void check(String text, byte[] blob) {
        if (!Arrays.equals(id, Arrays.copyOf(blob, ID_BYTES))) {
            throw new Unfit("is signed with another key");
        }
        try {
            if (verifies(text.getBytes(StandardCharsets.UTF_8), blob, ID_BYTES)) {
                return;
            }
        } catch (GeneralSecurityException notEvenASignature) {
            throw new Unfit("has a signature that is none");
        }
        throw new Unfit("has a signature over another text");
    }

    private boolean verifies(byte[] bytes, byte[] blob, int from) throws GeneralSecurityException {
        PublicKey publicKey =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(SPKI_PREFIX, key)));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey);
        verifier.update(bytes);
        return verifier.verify(blob, from, SIGNATURE_BYTES);
    }

    static int signatureBytes() {
        return ID_BYTES + SIGNATURE_BYTES;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id) + "+" + Hashes.base64(joined(ED25519, key));
    }
}
