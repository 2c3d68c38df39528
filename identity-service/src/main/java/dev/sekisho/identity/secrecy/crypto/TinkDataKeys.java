package dev.sekisho.identity.secrecy.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.sekisho.identity.secrecy.DataKeys;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.WrappedKey;
import dev.sekisho.identity.secrecy.WrappingKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;

/**
 * Keysets of AES-256-GCM keys by Tink, each encrypted as a whole under the wrapping key with its subject as associated
 * data: moved to another subject, or changed in one bit, it does not unwrap.
 */
@ApplicationScoped
class TinkDataKeys implements DataKeys {

    /** A text begins with our generation's byte, Tink's own, and the number of the key. */
    private static final int MARK = 2 + Integer.BYTES;

    private static final byte TINK = 1;

    private final Aead wrapping;
    private final int generation;

    TinkDataKeys(WrappingKeys keys) {
        this.generation = keys.primary();
        try {
            AeadConfig.register();
            this.wrapping = aead(wrappingKeyset(keys));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the wrapping keys are 32 bytes each", impossible);
        }
    }

    @Override
    public WrappedKey fresh(Subject subject) {
        try {
            return wrap(subject, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a key could not be made", failed);
        }
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public WrappedKey rewrap(Subject subject, WrappedKey key) {
        return changed(subject, key, keyset -> keyset);
    }

    @Override
    public WrappedKey turn(Subject subject, WrappedKey key) {
        return changed(
                subject,
                key,
                keyset -> KeysetHandle.newBuilder(keyset)
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .build());
    }

    @Override
    public WrappedKey settle(Subject subject, WrappedKey key) {
        return changed(
                subject,
                key,
                keyset -> KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.importKey(keyset.getPrimary().getKey())
                                .withFixedId(keyset.getPrimary().getId())
                                .makePrimary())
                        .build());
    }

    @Override
    public byte[] mark(Subject subject, WrappedKey key) {
        int id = unwrap(subject, key).getPrimary().getId();
        return ByteBuffer.allocate(MARK)
                .put(EnvelopeSealing.GENERATION)
                .put(TINK)
                .putInt(id)
                .array();
    }

    private WrappedKey changed(Subject subject, WrappedKey key, Change change) {
        try {
            return wrap(subject, change.of(unwrap(subject, key)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a subject's key could not be changed", failed);
        }
    }

    /** What seals and opens this subject's texts. */
    Aead unwrapped(Subject subject, WrappedKey key) {
        try {
            return aead(unwrap(subject, key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a keyset of AES-GCM keys seals", impossible);
        }
    }

    private WrappedKey wrap(Subject subject, KeysetHandle keyset) throws GeneralSecurityException {
        byte[] plain = TinkProtoKeysetFormat.serializeKeyset(
                keyset, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
        return new WrappedKey(wrapping.encrypt(plain, place(subject)), generation);
    }

    private KeysetHandle unwrap(Subject subject, WrappedKey key) {
        try {
            byte[] plain = wrapping.decrypt(key.bytes(), place(subject));
            return TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a subject's key does not unwrap", changed);
        }
    }

    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] place(Subject subject) {
        return ("subject-key:" + subject.kind() + ":" + subject.id()).getBytes(StandardCharsets.UTF_8);
    }

    private static KeysetHandle wrappingKeyset(WrappingKeys keys) throws GeneralSecurityException {
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
        for (Map.Entry<Integer, byte[]> key : keys.byGeneration().entrySet()) {
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(wrappingKey(key.getKey(), key.getValue()))
                    .withFixedId(key.getKey());
            keyset.addEntry(key.getKey() == keys.primary() ? entry.makePrimary() : entry);
        }
        return keyset.build();
    }

    /** Tink marks importing a key made elsewhere as unusual; here it is what the settings give. */
    @AccessesPartialKey
    private static AesGcmKey wrappingKey(int generation, byte[] bytes) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(PredefinedAeadParameters.AES256_GCM)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(generation)
                .build();
    }

    /** Makes another keyset of one. */
    private interface Change {

        KeysetHandle of(KeysetHandle keyset) throws GeneralSecurityException;
    }
}
