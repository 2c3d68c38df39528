package dev.sekisho.sandbox.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Listens to a service's topic and takes how old each fact is when it arrives (P9): from the time that stands in it, which is
 * before its commit, to a reader. The suite's clock of business is the machine's.
 */
final class FactsOnTheWay implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Histogram ages = Run.emptyHistogram();
    private final Thread reader = new Thread(this::read, "facts-on-the-way");
    private volatile boolean over;

    /** Hears what is sent from now on. @param login of somebody who may read the topic */
    FactsOnTheWay(Map<String, String> login, String topic) {
        Map<String, Object> settings = new java.util.HashMap<>(login);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", false);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader.start();
    }

    private void read() {
        while (!over) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                long micros = Math.max(
                        0,
                        Duration.between(timeOf(message.value()), Instant.now()).toNanos() / 1_000);
                ages.recordValue(Math.min(Run.LONGEST_MICROS, micros));
            }
        }
    }

    private static Instant timeOf(byte[] fact) {
        try {
            return Instant.parse(JSON.readTree(fact).path("time").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends listening. @return milliseconds that this share of all facts did not exceed */
    double millisAt(double percentile) {
        close();
        if (ages.getTotalCount() == 0) {
            throw new IllegalStateException("no fact arrived");
        }
        return ages.getValueAtPercentile(percentile) / 1_000.0;
    }

    @Override
    public void close() {
        over = true;
        try {
            reader.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
