package dev.sekisho.kit.fact;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator sees of the relay: facts sent, and how many waited when it last looked. */
@ApplicationScoped
class RelayMeters {

    private final Counter sent;
    private final AtomicInteger waiting;

    RelayMeters(MeterRegistry registry) {
        this.sent = registry.counter("sekisho.facts.sent");
        this.waiting = registry.gauge("sekisho.facts.waiting", new AtomicInteger());
    }

    void sent(int facts) {
        sent.increment(facts);
    }

    /** At most one batch is counted: more than that is said by the number standing still. */
    void waiting(int facts) {
        waiting.set(facts);
    }
}
