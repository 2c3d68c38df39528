package dev.sekisho.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * One consumer's life: takes bytes, applies them in order, and never lets one bad record stop a partition.
 *
 * <p>What one poll brings is applied by as few transactions as can be. One that fails is tried again by halves, so that in
 * the end the bad record stands alone. It is tried again after a pause, with its partition paused and sought back meanwhile;
 * one that keeps failing while the database answers goes to the dead letters with its reason, and the next one is taken.
 */
final class FactSubscription implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FactSubscription.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_WHILE_PAUSED = Duration.ofMillis(20);
    private static final Comparator<TopicPartition> IN_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final Intake inbox;
    private final InboxMeters meters;
    private final FactReader reader = new FactReader();
    private final Consumer<byte[], byte[]> consumer;
    private final DeadLetters deadLetters;
    private final LongSupplier nanoTime;
    private final Attempts attempts = new Attempts();

    /** Of the poll that is being taken in: how far each partition has come, and which of them have to wait. */
    private final Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();

    private final Set<TopicPartition> held = new HashSet<>();

    /** @param consumer has subscribed to what is to be heard; belongs to the subscription, as the dead letters do */
    FactSubscription(
            Intake inbox,
            InboxMeters meters,
            Consumer<byte[], byte[]> consumer,
            DeadLetters deadLetters,
            LongSupplier nanoTime) {
        this.inbox = inbox;
        this.meters = meters;
        this.consumer = consumer;
        this.deadLetters = deadLetters;
        this.nanoTime = nanoTime;
    }

    void consumeWhile(BooleanSupplier running) throws InterruptedException {
        try {
            while (running.getAsBoolean()) {
                takeIn(consumer.poll(consumer.paused().isEmpty() ? POLL : POLL_WHILE_PAUSED));
                resumeWhatIsDue();
            }
        } catch (WakeupException stopped) {
            LOG.debug("woken to stop");
        }
    }

    private void takeIn(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        reached.clear();
        held.clear();
        for (List<Arrival> run : runs(records)) {
            take(run);
        }
        if (!reached.isEmpty()) {
            consumer.commitSync(Map.copyOf(reached));
        }
    }

    /** What one transaction may take in, in order; a record that stands apart is a run of its own. */
    private List<List<Arrival>> runs(ConsumerRecords<byte[], byte[]> records) {
        List<List<Arrival>> runs = new ArrayList<>();
        boolean open = false;
        for (TopicPartition partition :
                records.partitions().stream().sorted(IN_ORDER).toList()) {
            boolean failedBefore = attempts.hasFailed(partition);
            for (var record : records.records(partition)) {
                Arrival arrival = Arrival.of(record, reader);
                boolean apart =
                        failedBefore || arrival.heard().map(inbox::isApart).orElse(true);
                if (apart || !open) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(arrival);
                open = !apart;
                failedBefore = false;
            }
        }
        return runs;
    }

    private void take(List<Arrival> run) throws InterruptedException {
        List<Arrival> free = run.stream()
                .filter(arrival -> !held.contains(arrival.partition()))
                .toList();
        if (free.size() > 1) {
            takeTogether(free);
        } else if (!free.isEmpty()) {
            takeAlone(free.get(0));
        }
    }

    private void takeTogether(List<Arrival> run) throws InterruptedException {
        try {
            inbox.take(run.stream().flatMap(arrival -> arrival.heard().stream()).toList());
            run.forEach(this::done);
        } catch (Exception failed) {
            meters.failed();
            LOG.warnf(
                    "could not apply %d facts at once, from %s on: %s",
                    run.size(), run.get(0).place(), failed.getClass().getSimpleName());
            if (inbox.isReachable()) {
                int half = run.size() / 2;
                take(run.subList(0, half));
                take(run.subList(half, run.size()));
            } else {
                run.forEach(this::waitForDatabase);
            }
        }
    }

    private void takeAlone(Arrival arrival) throws InterruptedException {
        if (arrival.unreadable().isPresent()) {
            putAway(arrival, arrival.unreadable().get());
            return;
        }
        try {
            inbox.take(List.of(arrival.heard().orElseThrow()));
            done(arrival);
        } catch (Exception failed) {
            failed(arrival, failed);
        }
    }

    private void failed(Arrival arrival, Exception failure) throws InterruptedException {
        meters.failed();
        String kind = failure.getClass().getSimpleName();
        LOG.warnf("could not apply %s: %s", arrival.place(), kind);
        if (!inbox.isReachable()) {
            waitForDatabase(arrival);
        } else if (attempts.failed(arrival.partition(), nanoTime.getAsLong())) {
            putAway(arrival, "FAILED_" + kind);
        } else {
            hold(arrival);
        }
    }

    private void waitForDatabase(Arrival arrival) {
        if (!held.contains(arrival.partition())) {
            attempts.waitFor(arrival.partition(), nanoTime.getAsLong());
            hold(arrival);
        }
    }

    /** The partition comes back to this record; nothing behind it is taken before. */
    private void hold(Arrival arrival) {
        held.add(arrival.partition());
        consumer.pause(Set.of(arrival.partition()));
        consumer.seek(arrival.partition(), arrival.record().offset());
    }

    private void putAway(Arrival arrival, String reason) throws InterruptedException {
        deadLetters.keep(arrival.record(), reason);
        meters.deadLetter(reason);
        LOG.errorf("dead letter %s: %s", arrival.place(), reason);
        passed(arrival);
    }

    private void done(Arrival arrival) {
        meters.taken();
        passed(arrival);
    }

    private void passed(Arrival arrival) {
        attempts.succeeded(arrival.partition());
        reached.put(arrival.partition(), new OffsetAndMetadata(arrival.record().offset() + 1));
    }

    private void resumeWhatIsDue() {
        long now = nanoTime.getAsLong();
        Set<TopicPartition> due = consumer.paused().stream()
                .filter(partition -> attempts.isDue(partition, now))
                .collect(Collectors.toSet());
        consumer.resume(due);
    }

    /** Ends the poll that is under way; the only method for another thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        deadLetters.close();
        consumer.close();
    }
}
