package dev.sekisho.kit.testing;

import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests during which no worker does anything by itself: what they count or move is their own doing. */
public interface RestingWorkers {

    @BeforeEach
    default void workersRest() {
        CDI.current().select(Scheduler.class).get().pause();
    }

    @AfterEach
    default void workersGoOn() {
        CDI.current().select(Scheduler.class).get().resume();
    }
}
