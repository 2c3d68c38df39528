package dev.sekisho.kit.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.assertion.Pem;
import dev.sekisho.kit.clock.SystemClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks at the logs of the other services again and again, in a thread of its own; each replica does, and what one has
 * anchored the others find. A contradiction is an error in the log, a metric and a fact, and stays.
 */
@ApplicationScoped
class AnchorKeeper {

    private static final Logger LOG = Logger.getLogger(AnchorKeeper.class);
    private static final Duration UNTIL_FIRST_LOOK = Duration.ofSeconds(5);
    private static final String LOGS = "sekisho.dev/audit/";

    private final List<Watched> watched = new ArrayList<>();
    private final Map<String, Instant> agreedAt = new ConcurrentHashMap<>();
    private final Anchors anchors;
    private final AuditMeters meters;
    private final SystemClock clock;
    private final Duration every;
    private ScheduledExecutorService thread;

    AnchorKeeper(AuditConfig config, Anchors anchors, AuditMeters meters, SystemClock clock, ObjectMapper json) {
        HttpClient http = HttpOtherLog.client();
        config.anchors().forEach((service, other) -> {
            String log = LOGS + service;
            watched.add(new Watched(
                    new HttpOtherLog(log, other.url(), http, json),
                    new NoteVerifier(log, Pem.ed25519PublicKey(other.publicKey()))));
        });
        this.anchors = anchors;
        this.meters = meters;
        this.clock = clock;
        this.every = config.anchorEvery();
    }

    /** The logs that this service is told to anchor. */
    List<String> logs() {
        return watched.stream().map(other -> other.log().name()).sorted().toList();
    }

    /** When this replica last saw, by the machine's clock, that a log agrees with what is anchored of it. */
    Optional<Instant> agreedAt(String log) {
        return Optional.ofNullable(agreedAt.get(log));
    }

    /** How often it looks. */
    Duration every() {
        return every;
    }

    void start(@Observes StartupEvent started) {
        if (watched.isEmpty()) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "audit-anchors");
            daemon.setDaemon(true);
            return daemon;
        });
        long first = Math.min(UNTIL_FIRST_LOOK.toMillis(), every.toMillis());
        thread.scheduleWithFixedDelay(this::lookAtAll, first, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    private void lookAtAll() {
        watched.forEach(this::lookAt);
        try {
            meters.anchorsContradicted(anchors.contradictedLogs().size());
        } catch (RuntimeException databaseAway) {
            LOG.warnf(
                    "the anchors cannot be counted: %s", databaseAway.getClass().getSimpleName());
        }
    }

    private void lookAt(Watched other) {
        try {
            if (new AnchorLook(anchors).at(other.log(), other.key())) {
                agreedAt.put(other.log().name(), clock.instant());
            } else {
                LOG.errorf("%s contradicts what is anchored of it", other.log().name());
            }
        } catch (OtherLog.OtherLogAway away) {
            LOG.debugf("%s is looked at again later: %s", other.log().name(), away.getMessage());
        } catch (RuntimeException | Error failed) {
            LOG.warnf(
                    "%s is looked at again later: %s",
                    other.log().name(), failed.getClass().getSimpleName());
        }
    }

    /** Another log with the key that signs it. */
    private record Watched(OtherLog log, NoteVerifier key) {}
}
