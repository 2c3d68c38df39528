package dev.sekisho.sandbox.reconciler;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The facts' topics, written by hand. */
final class HandMadeTopics implements AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    HandMadeTopics(Map<String, String> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        admin = Admin.create(own);
        producer = new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(String service, String key, byte[] value) throws Exception {
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic(service), bytes, value)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    void sendToPartition(String service, int partition, String key, byte[] value) throws Exception {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic(service), partition, bytes, value))
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    void empty() throws Exception {
        for (String service : List.of("identity", "link", "charge", "compensation")) {
            Map<TopicPartition, RecordsToDelete> all = producer.partitionsFor(topic(service)).stream()
                    .collect(Collectors.toMap(
                            info -> new TopicPartition(info.topic(), info.partition()),
                            info -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static String topic(String service) {
        return "sekisho." + service + ".facts";
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
