package dev.sekisho.kit.inbox;

import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kit.boot.Place;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Keeps one {@link FactSubscription} alive for all topics that this service listens to. */
@ApplicationScoped
class FactConsumer {

    private static final Logger LOG = Logger.getLogger(FactConsumer.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

    /** In one transaction at most: enough that its commit costs a fact nearly nothing, and few enough to hold no row long. */
    private static final int MOST_AT_ONCE = 250;

    private final Inbox inbox;
    private final InboxMeters meters;
    private final Place place;
    private final Map<String, Object> broker;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile FactSubscription subscription;
    private Thread thread;

    FactConsumer(
            Inbox inbox,
            InboxMeters meters,
            Place place,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.inbox = inbox;
        this.meters = meters;
        this.place = place;
        this.broker = broker;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        if (!inbox.topics().isEmpty()) {
            thread = new Thread(this::consumeUntilStopped, "fact-consumer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        FactSubscription running = subscription;
        if (running != null) {
            running.wakeup();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void consumeUntilStopped() {
        while (stopped.getCount() > 0) {
            try (FactSubscription opened = open()) {
                subscription = opened;
                opened.consumeWhile(() -> stopped.getCount() > 0);
            } catch (KafkaException | DeadLetters.DeadLetterNotKept failed) {
                LOG.warnf("the consumer begins again: %s", failed.getClass().getSimpleName());
                pause();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private FactSubscription open() {
        Map<String, Object> settings = settings();
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            consumer.subscribe(inbox.topics());
            Producer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            DeadLetters deadLetters = new DeadLetters(Topics.deadLettersOf(place.service()), producer);
            return new FactSubscription(inbox, meters, consumer, deadLetters, System::nanoTime);
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    private void pause() {
        try {
            stopped.await(PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("group.id", place.service());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", MOST_AT_ONCE);
        settings.put("isolation.level", "read_committed");
        settings.put("acks", "all");
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        return settings;
    }
}
