package dev.sekisho.kit.audit;

import dev.sekisho.kit.clock.SystemClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Runs the keeper of this service's log in a thread of its own, from the start of the service to its end. */
@ApplicationScoped
class Sequencer {

    private final LogKeeper keeper;
    private Thread thread;

    Sequencer(DataSource database, AuditConfig config, LogKey key, AuditMeters meters, SystemClock clock) {
        LogIdentity identity = new LogIdentity(config.origin(), key.key(), config.checkpointFile());
        this.keeper = new LogKeeper(database, identity, clock, meters, config.every());
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        thread = new Thread(keeper::keepUntilStopped, "audit-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        keeper.stop();
        thread.join(TimeUnit.SECONDS.toMillis(5));
        thread.interrupt();
    }
}
