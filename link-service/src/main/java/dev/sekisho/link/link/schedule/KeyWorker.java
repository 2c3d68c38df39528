package dev.sekisho.link.link.schedule;

import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.link.ArrangedPrints;
import dev.sekisho.link.link.KeyPlaces;
import dev.sekisho.link.link.KeyState;
import dev.sekisho.link.link.TurnKeys;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Arranges the keys of the fingerprints before anything is asked, and turns them while the service runs. */
@Singleton
class KeyWorker {

    private static final int BATCHES_AT_ONCE = 10;
    private static final int BEFORE_ALL_OTHERS = 1;

    private final ArrangedPrints prints;
    private final FingerprintKeys keys;
    private final KeyPlaces places;
    private final TurnKeys turn;

    KeyWorker(ArrangedPrints prints, FingerprintKeys keys, KeyPlaces places, TurnKeys turn) {
        this.prints = prints;
        this.keys = keys;
        this.places = places;
        this.turn = turn;
    }

    void start(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) throws InterruptedException {
        new PatientStart(pause -> TimeUnit.MILLISECONDS.sleep(pause.toMillis())).run(prints::arrange);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        boolean atWork = places.all().stream()
                .anyMatch(place -> place.state() == KeyState.FILLING || place.state() == KeyState.RETIRED);
        if (atWork) {
            keys.all().forEach(key -> repeat(() -> turn.fill(key)));
            turn.complete(keys);
            places.all().stream()
                    .filter(place -> place.state() == KeyState.RETIRED)
                    .forEach(place -> repeat(() -> turn.clear(place.key())));
        }
    }

    private static void repeat(java.util.function.BooleanSupplier step) {
        for (int batch = 0; batch < BATCHES_AT_ONCE && step.getAsBoolean(); batch++) {
            // each batch is a transaction of its own
        }
    }
}
