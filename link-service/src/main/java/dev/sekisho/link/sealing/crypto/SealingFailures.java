package dev.sekisho.link.sealing.crypto;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what could not be sealed or opened, by the generation of the key; 0 is none that is set. */
@Singleton
class SealingFailures {

    private final MeterRegistry meters;

    SealingFailures(MeterRegistry meters) {
        this.meters = meters;
    }

    void notSealed(int generation) {
        count("seal", generation);
    }

    void notOpened(int generation) {
        count("open", generation);
    }

    private void count(String step, int generation) {
        meters.counter("sekisho.link.sealing.failures", "step", step, "generation", Integer.toString(generation))
                .increment();
    }
}
