package dev.sekisho.kit.republication;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Goes on with a republication once a second, so many facts at a time. */
@Singleton
class RepublicationWorker {

    private final Republications republications;
    private final int perSecond;

    RepublicationWorker(
            Republications republications,
            @ConfigProperty(name = "sekisho.facts.republished-per-second") int perSecond) {
        this.republications = republications;
        this.perSecond = perSecond;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        republications.step(perSecond);
    }
}
