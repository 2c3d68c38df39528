package dev.sekisho.identity.secrecy.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.SubjectKey;
import dev.sekisho.identity.secrecy.SubjectKeys;
import dev.sekisho.identity.secrecy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals each text under its subject's key, and opens also what the service's one key sealed before.
 *
 * <p>A sealed text is one byte for the generation, then what Tink gives: the number of the key within the subject's
 * keyset, the nonce, the ciphertext and its tag. Sealing always asks the row, and holds it: a key that a transaction made
 * and then rolled back is never sealed with again. Opening remembers unwrapped keys for a short time, and asks the row
 * when a text does not open by what it remembers.
 */
@ApplicationScoped
class EnvelopeSealing implements Sealing {

    static final byte GENERATION = 2;
    static final Duration REMEMBERED = Duration.ofMinutes(1);
    static final int REMEMBERED_KEYS = 10_000;

    private final SubjectKeys keys;
    private final TinkDataKeys dataKeys;
    private final ServiceSeal before;
    private final Cache<Subject, Aead> unwrapped;

    @Inject
    EnvelopeSealing(SubjectKeys keys, TinkDataKeys dataKeys, ServiceSeal before) {
        this(keys, dataKeys, before, Ticker.systemTicker());
    }

    EnvelopeSealing(SubjectKeys keys, TinkDataKeys dataKeys, ServiceSeal before, Ticker ticker) {
        this.keys = keys;
        this.dataKeys = dataKeys;
        this.before = before;
        this.unwrapped = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_KEYS)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    @Override
    public byte[] seal(Subject subject, String plain, String context) {
        Aead key = usable(subject, keys.hold(subject).or(() -> first(subject)));
        try {
            byte[] sealed = key.encrypt(bytes(plain), bytes(context));
            byte[] marked = new byte[1 + sealed.length];
            marked[0] = GENERATION;
            System.arraycopy(sealed, 0, marked, 1, sealed.length);
            return marked;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a text could not be sealed", failed);
        }
    }

    @Override
    public String open(Subject subject, byte[] sealed, String context) {
        if (sealed.length > 0 && sealed[0] == ServiceSeal.GENERATION) {
            return before.open(sealed, context);
        }
        if (sealed.length < 2 || sealed[0] != GENERATION) {
            throw new IllegalStateException("these bytes were not sealed here");
        }
        byte[] secret = Arrays.copyOfRange(sealed, 1, sealed.length);
        return remembered(subject, secret, context).orElseGet(() -> asked(subject, secret, context));
    }

    @Override
    public void forget(Subject subject) {
        unwrapped.invalidate(subject);
    }

    private Optional<String> remembered(Subject subject, byte[] secret, String context) {
        Aead key = unwrapped.getIfPresent(subject);
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(text(key.decrypt(secret, bytes(context))));
        } catch (GeneralSecurityException perhapsTurned) {
            unwrapped.invalidate(subject);
            return Optional.empty();
        }
    }

    private String asked(Subject subject, byte[] secret, String context) {
        Aead key = usable(subject, keys.find(subject));
        try {
            String plain = text(key.decrypt(secret, bytes(context)));
            unwrapped.put(subject, key);
            return plain;
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a sealed text does not open", changed);
        }
    }

    private Optional<SubjectKey> first(Subject subject) {
        keys.addIfAbsent(subject, dataKeys.fresh(subject));
        return keys.hold(subject);
    }

    private Aead usable(Subject subject, Optional<SubjectKey> key) {
        if (key.isPresent() && key.get() instanceof WrappedKey wrapped) {
            return dataKeys.unwrapped(subject, wrapped);
        }
        throw new IllegalStateException(key.isPresent() ? "the key was destroyed" : "there is no key");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
