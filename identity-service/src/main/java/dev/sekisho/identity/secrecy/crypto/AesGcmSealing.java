package dev.sekisho.identity.secrecy.crypto;

import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.SecrecyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a fresh nonce for each text and the context as associated data.
 *
 * <p>A sealed text is one byte for the key's generation, 12 bytes of nonce, then what GCM gives. There is one key for
 * the service; keys for each person, which can be destroyed one by one, take the next generation's byte.
 */
@ApplicationScoped
class AesGcmSealing implements Sealing {

    private static final byte GENERATION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    AesGcmSealing(SecrecyKeys keys) {
        this.key = new SecretKeySpec(keys.sealingKey(), "AES");
    }

    @Override
    public byte[] seal(String plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
                    .put(GENERATION)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a text could not be sealed", failed);
        }
    }

    @Override
    public String open(byte[] sealed, String context) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != GENERATION) {
            throw new IllegalStateException("these bytes were not sealed here");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed, 1, NONCE_BYTES).get(nonce);
        int start = 1 + NONCE_BYTES;
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, start, sealed.length - start);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a sealed text does not open", changed);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
