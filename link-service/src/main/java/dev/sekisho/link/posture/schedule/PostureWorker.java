package dev.sekisho.link.posture.schedule;

import dev.sekisho.link.posture.PostureVersion;
import dev.sekisho.link.posture.ReviewState;
import dev.sekisho.link.posture.WatchPostures;
import dev.sekisho.link.posture.WatchPostures.Standing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Puts versions in force every five seconds and looks at reviews every minute, and shows how many are due. */
@Singleton
class PostureWorker {

    private static final Logger LOG = Logger.getLogger(PostureWorker.class);
    private static final String ACTOR = "link-service";

    private final WatchPostures postures;
    private final InstantSource clock;
    private final Map<ReviewState, AtomicLong> reviews = new EnumMap<>(ReviewState.class);

    PostureWorker(WatchPostures postures, InstantSource clock, MeterRegistry meters) {
        this.postures = postures;
        this.clock = clock;
        for (ReviewState state : ReviewState.values()) {
            AtomicLong count = new AtomicLong();
            reviews.put(state, count);
            meters.gauge("sekisho.posture.reviews", Tags.of("state", state.name()), count);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void putInForce() {
        Instant now = clock.instant();
        for (PostureVersion version : postures.arrived(now)) {
            if (postures.putInForce(version, ACTOR, now)) {
                LOG.warnf(
                        "posture of bank %s lowered: linking is suspended there",
                        version.key().bank());
            }
        }
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAtReviews() {
        Instant now = clock.instant();
        List<Standing> standings = postures.standings(now);
        for (Standing standing : standings) {
            if (postures.take(standing, ACTOR, now)) {
                LOG.warnf(
                        "posture review of bank %s: %s",
                        standing.version().key().bank(), standing.review());
            }
        }
        reviews.forEach((state, count) -> count.set(standings.stream()
                .filter(standing -> standing.review() == state)
                .count()));
    }
}
