package dev.sekisho.kit.token;

import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The issuer's keys as they were last read: read again each minute, and at once for a key nobody knows, but not more
 * often than each five seconds, whatever tokens name.
 *
 * <p>So a key can be added before it signs and taken away after its last token, while requests go on. If nothing can be
 * read, the last keys are believed for an hour.
 */
final class IssuerKeys {

    static final Duration AGE = Duration.ofMinutes(1);
    static final Duration LEAST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_AGE = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private final KeySource source;
    private final InstantSource clock;
    private volatile Read last = new Read(Map.of(), Instant.MIN, Instant.MIN);

    IssuerKeys(KeySource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * The key of this name; a token that names none is believed only where there is one key.
     *
     * @param name the token's {@code kid}
     */
    Optional<ECPublicKey> find(Optional<String> name) {
        Instant now = clock.instant();
        Read present = last;
        Optional<ECPublicKey> known = present.find(name, now);
        if (known.isPresent() && now.isBefore(present.tried().plus(AGE))) {
            return known;
        }
        return readAgain(present, now).find(name, now);
    }

    /** One reads while the others wait for what it finds. */
    private synchronized Read readAgain(Read seen, Instant now) {
        boolean another = last != seen;
        boolean tooSoon =
                last.tried() != Instant.MIN && now.isBefore(last.tried().plus(LEAST_PAUSE));
        if (!another && !tooSoon) {
            last = read(now);
        }
        return last;
    }

    private Read read(Instant now) {
        try {
            return new Read(Map.copyOf(source.read()), now, now);
        } catch (IOException notNow) {
            LOG.warnf("the issuer's keys could not be read: %s", notNow.getMessage());
            return new Read(last.keys(), last.succeeded(), now);
        }
    }

    /** What was read, when, and when it was last tried. */
    private record Read(Map<String, ECPublicKey> keys, Instant succeeded, Instant tried) {

        Optional<ECPublicKey> find(Optional<String> name, Instant now) {
            if (keys.isEmpty() || !now.isBefore(succeeded.plus(LONGEST_AGE))) {
                return Optional.empty();
            }
            return name.isPresent()
                    ? Optional.ofNullable(keys.get(name.get()))
                    : Optional.of(keys)
                            .filter(all -> all.size() == 1)
                            .map(all -> all.values().iterator().next());
        }
    }
}
