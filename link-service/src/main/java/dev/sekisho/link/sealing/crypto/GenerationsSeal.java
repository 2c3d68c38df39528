package dev.sekisho.link.sealing.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.seal.SealingKey;
import dev.sekisho.link.sealing.Generations;
import dev.sekisho.link.sealing.SealingKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The seal of this service: AES-256-GCM by a Tink keyset with one key for each generation.
 *
 * <p>The first generation seals as it did before there were others, so that a release can be taken back; a value of a later
 * one is our format's byte, Tink's own, the generation in four bytes, and the ciphertext.
 */
@ApplicationScoped
class GenerationsSeal implements Seal, Generations {

    private static final byte FIRST_FORMAT = 1;
    private static final byte FORMAT = 2;
    private static final byte TINK = 1;
    private static final int FIRST = 1;
    private static final int NONE = 0;
    private static final int MARK = 2 + Integer.BYTES;

    private final int primary;
    private final Map<Integer, Seal> seals = new TreeMap<>();
    private final Aead aead;
    private final SealingFailures failures;

    GenerationsSeal(SealingKeys keys, SealingFailures failures) {
        this.failures = failures;
        this.primary = keys.primary();
        keys.byGeneration().forEach((generation, key) -> seals.put(generation, Seal.under(new SealingKey(key))));
        try {
            AeadConfig.register();
            this.aead = keyset(keys).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the sealing keys are 32 bytes each", impossible);
        }
    }

    @Override
    public int present() {
        return primary;
    }

    @Override
    public byte[] close(String place, byte[] plain) {
        if (primary == FIRST) {
            return seals.get(FIRST).close(place, plain);
        }
        try {
            byte[] secret = aead.encrypt(plain, bytes(place));
            return ByteBuffer.allocate(1 + secret.length)
                    .put(FORMAT)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException failed) {
            failures.notSealed(primary);
            throw new IllegalStateException("a keyset of AES-GCM keys seals", failed);
        }
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        try {
            return opened(place, sealed);
        } catch (IllegalStateException unopened) {
            int generation = generation(sealed);
            failures.notOpened(seals.containsKey(generation) ? generation : NONE);
            throw unopened;
        }
    }

    private byte[] opened(String place, byte[] sealed) {
        if (sealed.length > 0 && sealed[0] == FIRST_FORMAT && seals.containsKey(FIRST)) {
            return seals.get(FIRST).open(place, sealed);
        }
        if (sealed.length < MARK || sealed[0] != FORMAT) {
            throw new IllegalStateException("a sealed value of no generation that is set");
        }
        try {
            byte[] secret = new byte[sealed.length - 1];
            System.arraycopy(sealed, 1, secret, 0, secret.length);
            return aead.decrypt(secret, bytes(place));
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a sealed value does not open here", refused);
        }
    }

    @Override
    public byte[] print(String place, byte[] plain) {
        return seals.get(primary).print(place, plain);
    }

    @Override
    public List<byte[]> otherPrints(String place, byte[] plain) {
        return seals.entrySet().stream()
                .filter(seal -> seal.getKey() != primary)
                .map(seal -> seal.getValue().print(place, plain))
                .toList();
    }

    @Override
    public boolean isPresent(byte[] sealed) {
        return generation(sealed) == primary;
    }

    @Override
    public byte[] anew(String place, byte[] sealed) {
        return close(place, open(place, sealed));
    }

    private static int generation(byte[] sealed) {
        if (sealed.length > 0 && sealed[0] == FIRST_FORMAT) {
            return FIRST;
        }
        boolean marked = sealed.length >= MARK && sealed[0] == FORMAT && sealed[1] == TINK;
        return marked ? ByteBuffer.wrap(sealed, 2, Integer.BYTES).getInt() : NONE;
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }

    private static KeysetHandle keyset(SealingKeys keys) throws GeneralSecurityException {
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
        for (Map.Entry<Integer, byte[]> key : keys.byGeneration().entrySet()) {
            KeysetHandle.Builder.Entry entry =
                    KeysetHandle.importKey(key(key.getKey(), key.getValue())).withFixedId(key.getKey());
            keyset.addEntry(key.getKey() == keys.primary() ? entry.makePrimary() : entry);
        }
        return keyset.build();
    }

    /** Tink marks importing a key made elsewhere as unusual; here it is what the settings give. */
    @AccessesPartialKey
    private static AesGcmKey key(int generation, byte[] bytes) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(PredefinedAeadParameters.AES256_GCM)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(generation)
                .build();
    }
}
