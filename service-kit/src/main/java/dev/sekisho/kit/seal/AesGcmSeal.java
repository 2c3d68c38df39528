package dev.sekisho.kit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random 96-bit nonce for each value and the place as additional data.
 *
 * <p>A sealed value is one byte of format, the nonce, the ciphertext and its tag. Random nonces are safe for about 2^32
 * values under one key; a new format byte makes room for the next key.
 */
final class AesGcmSeal implements Seal {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 1 + NONCE_BYTES + TAG_BITS / 8;

    private static final String PRINTS = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecretKeySpec printKey;
    private final SecureRandom random = new SecureRandom();

    AesGcmSeal(SealingKey key) {
        this.key = new SecretKeySpec(key.bytes(), "AES");
        this.printKey = new SecretKeySpec(
                hmac(new SecretKeySpec(key.bytes(), PRINTS), "dev.sekisho.seal.print".getBytes(StandardCharsets.UTF_8)),
                PRINTS);
    }

    @Override
    public byte[] close(String place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secret = cipher(Cipher.ENCRYPT_MODE, place, nonce, plain);
        return ByteBuffer.allocate(1 + NONCE_BYTES + secret.length)
                .put(FORMAT)
                .put(nonce)
                .put(secret)
                .array();
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        if (sealed.length < SHORTEST || sealed[0] != FORMAT) {
            throw new IllegalStateException("not a sealed value");
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] secret = new byte[parts.remaining()];
        parts.get(secret);
        return cipher(Cipher.DECRYPT_MODE, place, nonce, secret);
    }

    @Override
    public byte[] print(String place, byte[] plain) {
        byte[] name = place.getBytes(StandardCharsets.UTF_8);
        return hmac(
                printKey,
                ByteBuffer.allocate(Integer.BYTES + name.length + plain.length)
                        .putInt(name.length)
                        .put(name)
                        .put(plain)
                        .array());
    }

    private static byte[] hmac(SecretKeySpec key, byte[] input) {
        try {
            Mac mac = Mac.getInstance(PRINTS);
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, String place, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a sealed value does not open here", refused);
        }
    }
}
