package dev.sekisho.kit.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.inbox.PoisonForTests;
import dev.sekisho.sandbox.infra.SandboxAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads whole topics from their beginning as Kafka's administrator, and writes what no service of ours would. */
class FactTopicReader {

    private static final String FACTS = "sekisho.kit.facts";
    private static final String DEAD_LETTERS = "sekisho.kit.dead-letters";

    private final Map<String, Object> broker = new HashMap<>(SandboxAccess.kafka("admin"));
    private final ObjectMapper json = new ObjectMapper();

    List<JsonNode> of(UUID aggregate) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : all(FACTS)) {
            if (record.key() != null && new String(record.key(), StandardCharsets.UTF_8).equals(aggregate.toString())) {
                events.add(json.readTree(record.value()));
            }
        }
        return events;
    }

    List<String> deadLetterReasons() {
        return all(DEAD_LETTERS).stream()
                .map(letter -> new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> poisonReasons() {
        return PoisonForTests.reasons();
    }

    void sendPoison() {
        PoisonForTests.bytes().forEach(poison -> send("00000000-0000-4000-8000-00000000dead", poison));
    }

    void send(UUID key, String event) {
        send(key.toString(), event.getBytes(StandardCharsets.UTF_8));
    }

    private void send(String key, byte[] value) {
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(FACTS, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
