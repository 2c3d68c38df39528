package dev.sekisho.identity.token.files;

import dev.sekisho.identity.token.KeyPlaces;
import dev.sekisho.identity.token.PublishedKey;
import dev.sekisho.identity.token.SigningKey;
import dev.sekisho.identity.token.SigningKeys;
import dev.sekisho.kit.assertion.Pem;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keys in two files that are looked at again each ten seconds, so that a key is changed while the service runs.
 *
 * <p>A new key signs only once its public half has been published for a while: whoever checks tokens has read it by
 * then. Until that, and if the files do not fit together, the key before goes on.
 */
@ApplicationScoped
class KeyFiles implements SigningKeys {

    static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(KeyFiles.class);

    private final KeyPlaces places;
    private final InstantSource clock;
    private final Map<String, Instant> publishedSince = new HashMap<>();
    private List<PublishedKey> published;
    private SigningKey current;
    private Instant looked;

    @Inject
    KeyFiles(KeyPlaces places, SystemClock clock) {
        this(places, (InstantSource) clock);
    }

    KeyFiles(KeyPlaces places, InstantSource clock) {
        this.places = places;
        this.clock = clock;
        this.looked = clock.instant();
        this.published = readPublished(looked);
        this.current = pairOf(Pem.privateKey(places.privateKey()))
                .orElseThrow(() -> new IllegalArgumentException("the key for tokens has no public half in its file"));
    }

    @Override
    public synchronized SigningKey current() {
        look(clock.instant());
        return current;
    }

    @Override
    public synchronized List<PublishedKey> published() {
        look(clock.instant());
        return published;
    }

    private void look(Instant now) {
        if (now.isBefore(looked.plus(LOOK_EVERY))) {
            return;
        }
        looked = now;
        try {
            published = readPublished(now);
            ECPrivateKey lying = Pem.privateKey(places.privateKey());
            if (lying.equals(current.privateKey())) {
                return;
            }
            pairOf(lying).filter(key -> isKnownToOthers(key, now)).ifPresent(this::change);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            LOG.warnf("the keys for tokens could not be read, the last go on: %s", unreadable.getMessage());
        }
    }

    private boolean isKnownToOthers(SigningKey key, Instant now) {
        return !now.isBefore(publishedSince.get(key.keyId()).plus(places.publishedBefore()));
    }

    private void change(SigningKey next) {
        LOG.infof("tokens are signed by key %s from now on", next.keyId());
        current = next;
    }

    private List<PublishedKey> readPublished(Instant now) {
        List<PublishedKey> keys = Pem.publicKeys(places.publicKeys()).stream()
                .map(PublishedKey::new)
                .toList();
        publishedSince.keySet().retainAll(keys.stream().map(PublishedKey::keyId).toList());
        keys.forEach(key -> publishedSince.putIfAbsent(key.keyId(), now));
        return keys;
    }

    private Optional<SigningKey> pairOf(ECPrivateKey key) {
        for (PublishedKey candidate : published) {
            if (SigningKey.belongTogether(key, candidate.publicKey())) {
                return Optional.of(new SigningKey(key, candidate.publicKey()));
            }
        }
        return Optional.empty();
    }
}
