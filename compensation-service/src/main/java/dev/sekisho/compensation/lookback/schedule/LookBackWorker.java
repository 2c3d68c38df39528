package dev.sekisho.compensation.lookback.schedule;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.lookback.EndHold;
import dev.sekisho.compensation.lookback.LookAlikeHolds.Over;
import dev.sekisho.compensation.lookback.LookBackOnCase;
import dev.sekisho.compensation.lookback.LookBackOnCase.Answer;
import dev.sekisho.compensation.lookback.LookBacks;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks back from confirmed cases whose turn it is, and lets go what was held long enough; one failure stops no other case. */
@Singleton
class LookBackWorker {

    private static final Logger LOG = Logger.getLogger(LookBackWorker.class);

    /** Longer than a look takes; a case whose look failed comes again after it. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MOST_CASES = 20;
    private static final int MOST_HOLDS = 100;

    private final LookBacks lookBacks;
    private final LookBackOnCase look;
    private final EndHold end;
    private final SendNow send;
    private final InstantSource clock;

    LookBackWorker(LookBacks lookBacks, LookBackOnCase look, EndHold end, SendNow send, InstantSource clock) {
        this.lookBacks = lookBacks;
        this.look = look;
        this.end = end;
        this.send = send;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (int looked = 0; looked < MOST_CASES; looked++) {
            Optional<CaseNumber> turn = lookBacks.claim(LEASE);
            if (turn.isEmpty()) {
                break;
            }
            look(turn.get());
        }
        end.over(now(), MOST_HOLDS).forEach(this::lapse);
    }

    private void look(CaseNumber number) {
        try {
            Answer answer = look.look(number, Optional.empty(), now());
            if (answer instanceof Answer.Looked looked && looked.held() > 0) {
                LOG.warnf("case %s holds %d wallets that look like its own", number, looked.held());
                send.send(number);
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "could not look back from case %s", number);
        }
    }

    private void lapse(Over over) {
        try {
            if (end.lapse(over, now())) {
                send.send(over.number());
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "could not let go what case %s held", over.number());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
