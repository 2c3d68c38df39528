package dev.sekisho.compensation;

import dev.sekisho.kernel.event.Topics;
import dev.sekisho.sandbox.infra.SandboxAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka as the other services and an operator see it. */
final class Broker {

    private static final String DEAD_LETTERS = Topics.deadLettersOf("compensation-service");

    private Broker() {}

    static void publishAsChargeService(List<Payload> messages) {
        publish("charge-service", Topics.CHARGE_FACTS, messages);
    }

    static void publishAsLinkService(List<Payload> messages) {
        publish("link-service", Topics.LINK_FACTS, messages);
    }

    private static void publish(String principal, String topic, List<Payload> messages) {
        try (var producer =
                new KafkaProducer<>(settings(principal), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Payload message : messages) {
                byte[] key = message.key().toString().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topic, key, message.bytes())).get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The reasons of the dead letters that came under this key, oldest first. */
    static List<String> deadLettersOf(UUID key) {
        TopicPartition only = new TopicPartition(DEAD_LETTERS, 0);
        try (var consumer =
                new KafkaConsumer<>(settings("admin"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).get(only);
            List<String> reasons = new ArrayList<>();
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> {
                    if (key.toString().equals(new String(letter.key(), StandardCharsets.UTF_8))) {
                        reasons.add(reasonOf(letter));
                    }
                });
            }
            return reasons;
        }
    }

    private static String reasonOf(ConsumerRecord<byte[], byte[]> letter) {
        return new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8);
    }

    /** How many messages of the topic the service has not dealt with. */
    static long lag(String topic) {
        try (Admin admin = Admin.create(settings("admin"))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("compensation-service")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            for (int partition = 0; partition < partitions; partition++) {
                asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(committed.get(end.getKey())))
                    .sum();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static Map<String, Object> settings(String principal) {
        return new HashMap<>(SandboxAccess.kafka(principal));
    }
}
