package dev.sekisho.compensation.pursuit.schedule;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.pursuit.FollowMoney;
import dev.sekisho.compensation.pursuit.FollowMoney.Found;
import dev.sekisho.compensation.pursuit.Trails;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Follows the money of the cases whose turn it is; one failure stops no other case. */
@Singleton
class PursuitWorker {

    private static final Logger LOG = Logger.getLogger(PursuitWorker.class);

    /** Longer than a trace takes; a case that failed comes again after it. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MOST_CASES = 20;
    private static final int MOST_ROUNDS = 10;

    private final Trails trails;
    private final FollowMoney follow;
    private final InstantSource clock;

    PursuitWorker(Trails trails, FollowMoney follow, InstantSource clock) {
        this.trails = trails;
        this.follow = follow;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        for (int round = 0; round < MOST_ROUNDS && trails.turnsOfWhatChanged(); round++) {
            // until all that changed have their turns
        }
        for (int followed = 0; followed < MOST_CASES; followed++) {
            Optional<CaseNumber> turn = trails.claim(LEASE);
            if (turn.isEmpty()) {
                break;
            }
            follow(turn.get());
        }
    }

    private void follow(CaseNumber number) {
        try {
            Optional<Found> found = follow.follow(number, clock.instant().truncatedTo(ChronoUnit.MICROS));
            found.filter(Found::isSomething)
                    .ifPresent(some -> LOG.warnf(
                            "the money of case %s asks for %d requests to banks and %d lines of pictures",
                            number, some.requests(), some.lines()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "could not follow the money of case %s", number);
        }
    }
}
