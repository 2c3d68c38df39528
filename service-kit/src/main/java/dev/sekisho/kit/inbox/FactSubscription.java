package dev.sekisho.kit.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * One consumer's life: takes bytes, applies them in order, and never lets one bad record stop a partition.
 *
 * <p>A record that fails is tried again after a pause, with its partition paused and sought back meanwhile; one that keeps
 * failing while the database answers goes to the dead letters with its reason, and the next one is taken.
 */
final class FactSubscription implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FactSubscription.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_WHILE_PAUSED = Duration.ofMillis(20);

    private final Inbox inbox;
    private final InboxMeters meters;
    private final FactReader reader = new FactReader();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final DeadLetters deadLetters;
    private final Attempts attempts = new Attempts();

    FactSubscription(
            Inbox inbox, InboxMeters meters, Map<String, Object> settings, Set<String> topics, String deadLetterTopic) {
        this.inbox = inbox;
        this.meters = meters;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.deadLetters = new DeadLetters(deadLetterTopic, settings);
        consumer.subscribe(topics);
    }

    void consumeWhile(BooleanSupplier running) throws InterruptedException {
        try {
            while (running.getAsBoolean()) {
                ConsumerRecords<byte[], byte[]> records =
                        consumer.poll(consumer.paused().isEmpty() ? POLL : POLL_WHILE_PAUSED);
                for (TopicPartition partition : records.partitions()) {
                    takePartition(partition, records);
                }
                resumeWhatIsDue();
            }
        } catch (WakeupException stopped) {
            LOG.debug("woken to stop");
        }
    }

    private void takePartition(TopicPartition partition, ConsumerRecords<byte[], byte[]> records)
            throws InterruptedException {
        long next = -1;
        for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
            if (!isDone(partition, record)) {
                consumer.pause(Set.of(partition));
                consumer.seek(partition, record.offset());
                break;
            }
            attempts.succeeded(partition);
            next = record.offset() + 1;
        }
        if (next >= 0) {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
        }
    }

    /** Applied, or put away as a dead letter; false when it must be tried again. */
    private boolean isDone(TopicPartition partition, ConsumerRecord<byte[], byte[]> record)
            throws InterruptedException {
        try {
            inbox.take(record.topic(), reader.read(record.value()));
            meters.taken();
            return true;
        } catch (UnreadableFact unreadable) {
            return putAway(record, unreadable.getMessage());
        } catch (Exception failed) {
            return failed(partition, record, failed);
        }
    }

    private boolean failed(TopicPartition partition, ConsumerRecord<byte[], byte[]> record, Exception failure)
            throws InterruptedException {
        meters.failed();
        String kind = failure.getClass().getSimpleName();
        LOG.warnf("could not apply %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), kind);
        if (!inbox.isReachable()) {
            attempts.waitFor(partition, System.nanoTime());
            return false;
        }
        return attempts.failed(partition, System.nanoTime()) && putAway(record, "FAILED_" + kind);
    }

    private boolean putAway(ConsumerRecord<byte[], byte[]> record, String reason) throws InterruptedException {
        deadLetters.keep(record, reason);
        meters.deadLetter(reason);
        LOG.errorf("dead letter %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        return true;
    }

    private void resumeWhatIsDue() {
        long now = System.nanoTime();
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
