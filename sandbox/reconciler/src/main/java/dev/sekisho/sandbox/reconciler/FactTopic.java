package dev.sekisho.sandbox.reconciler;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to the end that it has when asked, and on from there when asked again. */
final class FactTopic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @param consumer reads this topic and no other from now on */
    FactTopic(String topic, KafkaConsumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(topic, REQUEST_TIMEOUT).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A consumer that belongs to no group and leaves no trace. */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put("enable.auto.commit", false);
        own.put("auto.offset.reset", "none");
        own.put("max.poll.records", 1_000);
        // A fetch that waits at the end of one topic keeps the next topic waiting.
        own.put("fetch.max.wait.ms", 20);
        own.put("allow.auto.create.topics", false);
        own.put("default.api.timeout.ms", (int) REQUEST_TIMEOUT.toMillis());
        return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Hands over everything up to the present end; returns at once if that is where it stands. */
    void readToEnd(RecordReader reader) throws Exception {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, REQUEST_TIMEOUT);
        long lastHeard = System.nanoTime();
        while (!isAt(ends)) {
            boolean heard = false;
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                reader.read(message);
                heard = true;
            }
            lastHeard = heard ? System.nanoTime() : lastHeard;
            if (System.nanoTime() - lastHeard > SILENCE_LIMIT.toNanos()) {
                throw new ReconciliationImpossible("topic " + topic + " cannot be read to its end");
            }
        }
    }

    private boolean isAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), REQUEST_TIMEOUT) >= end.getValue());
    }

    /** Takes one message at a time, in the order of its partition. */
    interface RecordReader {
        void read(ConsumerRecord<byte[], byte[]> message) throws Exception;
    }
}
