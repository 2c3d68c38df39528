package dev.sekisho.identity.secrecy.schedule;

import dev.sekisho.identity.secrecy.KeyRules;
import dev.sekisho.identity.secrecy.ResealTexts;
import dev.sekisho.identity.secrecy.RewrapKeys;
import dev.sekisho.identity.secrecy.TurnKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Moves keys and texts to what is newest, a bounded number every fifteen seconds, and shows how many are left. */
@Singleton
class KeyWorker {

    private final RewrapKeys rewrap;
    private final ResealTexts reseal;
    private final TurnKeys turn;
    private final KeyRules rules;
    private final MeterRegistry meters;
    private final AtomicLong keysLeft;
    private final AtomicLong textsLeft;

    KeyWorker(RewrapKeys rewrap, ResealTexts reseal, TurnKeys turn, KeyRules rules, MeterRegistry meters) {
        this.rewrap = rewrap;
        this.reseal = reseal;
        this.turn = turn;
        this.rules = rules;
        this.meters = meters;
        this.keysLeft = meters.gauge("sekisho.identity.keys.wrapped.before", new AtomicLong());
        this.textsLeft = meters.gauge("sekisho.identity.texts.under.service.key", new AtomicLong());
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void move() {
        meters.counter("sekisho.identity.keys.rewrapped").increment(rewrap.rewrapSome());
        meters.counter("sekisho.identity.texts.resealed").increment(reseal.resealSome());
        keysLeft.set(rewrap.left());
        textsLeft.set(reseal.left());
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        meters.counter("sekisho.identity.keys.turned").increment(turn.turnOlderThan(rules.life()));
        turn.settleSome();
    }
}
