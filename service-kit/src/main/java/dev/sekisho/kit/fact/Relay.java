package dev.sekisho.kit.fact;

import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.lock.SessionLock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Sends facts to the service's topic, at least once and in the order of each aggregate's version.
 *
 * <p>One replica at a time does so, under a session advisory lock. It is woken after a commit in its own process and looks
 * by itself now and then for what others committed; after a look that found few it takes breath, so that the first fact
 * goes at once and those behind it go together. At the first failure it stops and begins again: nothing is skipped.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

    /** For more facts to come: where many are made, a look for each of them costs more than what it finds. */
    private static final long BREATH_MILLIS = 20;

    /** To one partition in one request, where so much waits: some two hundred facts. */
    private static final int BYTES_TOGETHER = 262_144;

    private final DataSource database;
    private final String topic;
    private final Map<String, Object> settings;
    private final RelayMeters meters;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    Relay(
            DataSource database,
            Place place,
            RelayMeters meters,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.database = database;
        this.meters = meters;
        this.topic = Topics.factsOf(place.service());
        this.settings = settings(broker);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        thread = new Thread(this::relayUntilStopped, "fact-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
        thread.interrupt();
    }

    void wake() {
        work.release();
    }

    private void relayUntilStopped() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                if (SessionLock.RELAY.tryTake(connection)) {
                    relayWhileConnected(connection);
                } else {
                    awaitWork(PAUSE_AFTER_FAILURE_MILLIS);
                }
            } catch (SQLException | KafkaException failed) {
                LOG.warnf("the relay begins again: %s", failed.getClass().getSimpleName());
                pauseAfterFailure();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void relayWhileConnected(Connection connection) throws SQLException, InterruptedException {
        try (FactTopic facts = open()) {
            Outbox.begin(connection);
            while (!stopping) {
                List<OutgoingFact> pending = Outbox.pending(connection);
                meters.waiting(pending.size());
                if (pending.isEmpty()) {
                    awaitWork(LOOK_EVERY_MILLIS);
                } else if (!send(facts, connection, pending)) {
                    awaitWork(PAUSE_AFTER_FAILURE_MILLIS);
                    return;
                } else if (pending.size() < Outbox.MAX_AGGREGATES) {
                    TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
                }
            }
        } finally {
            giveBack(connection);
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        try {
            Outbox.end(connection);
        } finally {
            SessionLock.RELAY.release(connection);
        }
    }

    private FactTopic open() {
        return new FactTopic(topic, new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    private boolean send(FactTopic facts, Connection connection, List<OutgoingFact> pending)
            throws SQLException, InterruptedException {
        List<OutgoingFact> sent = facts.send(pending);
        Outbox.remove(connection, sent);
        meters.sent(sent.size());
        if (sent.size() < pending.size()) {
            LOG.warnf("%d facts were not taken by %s and stay in the outbox", pending.size() - sent.size(), topic);
        }
        return sent.size() == pending.size();
    }

    private void awaitWork(long atMostMillis) throws InterruptedException {
        if (work.tryAcquire(atMostMillis, TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void pauseAfterFailure() {
        try {
            awaitWork(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        settings.put("max.block.ms", 5_000);
        settings.put("linger.ms", 0);
        settings.put("batch.size", BYTES_TOGETHER);
        return settings;
    }
}
