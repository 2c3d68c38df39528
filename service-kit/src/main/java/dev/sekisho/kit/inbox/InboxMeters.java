package dev.sekisho.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What an operator sees of the consumer: facts taken in, attempts that failed, dead letters by reason. */
@ApplicationScoped
class InboxMeters {

    private final MeterRegistry registry;
    private final Counter taken;
    private final Counter failed;

    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
        this.taken = registry.counter("sekisho.facts.taken");
        this.failed = registry.counter("sekisho.facts.failed");
    }

    void taken() {
        taken.increment();
    }

    void failed() {
        failed.increment();
    }

    void deadLetter(String reason) {
        registry.counter("sekisho.facts.dead", "reason", reason).increment();
    }
}
