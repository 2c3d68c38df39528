package dev.sekisho.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic of two partitions and its consumer: what was sought back comes again, and a poll brings all there is. A
 * commit can be made to fail, as when the broker is gone just then.
 */
final class TopicInMemory extends MockConsumer<byte[], byte[]> {

    static final String NAME = "sekisho.kit.facts";
    static final TopicPartition ONE = new TopicPartition(NAME, 0);
    static final TopicPartition OTHER = new TopicPartition(NAME, 1);

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    final Map<TopicPartition, Long> committed = new HashMap<>();
    boolean refusesCommits;

    TopicInMemory() {
        super("earliest");
        assign(List.of(ONE, OTHER));
        for (TopicPartition partition : List.of(ONE, OTHER)) {
            log.put(partition, new ArrayList<>());
            positions.put(partition, 0L);
        }
    }

    /** The consumer's next life begins where the last commit was. */
    void beginAgain() {
        resume(paused());
        positions.replaceAll((partition, before) -> committed.getOrDefault(partition, 0L));
    }

    /** @return the fact's id */
    UUID send(TopicPartition partition, UUID aggregate, long version) {
        UUID id = UUID.randomUUID();
        send(partition, id, aggregate, version);
        return id;
    }

    void send(TopicPartition partition, UUID id, UUID aggregate, long version) {
        String event = PoisonMessages.good()
                .replace("00000000-0000-4000-8000-000000000001", id.toString())
                .replace("\"subject\":\"00000000-0000-4000-8000-000000000002\"", "\"subject\":\"" + aggregate + "\"")
                .replace(":7,", ":" + version + ",");
        sendBytes(partition, event.getBytes(StandardCharsets.UTF_8));
    }

    void sendBytes(TopicPartition partition, byte[] value) {
        List<ConsumerRecord<byte[], byte[]>> records = log.get(partition);
        records.add(new ConsumerRecord<>(NAME, partition.partition(), records.size(), new byte[0], value));
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found = new HashMap<>();
        log.forEach((partition, records) -> {
            int from = positions.get(partition).intValue();
            if (!paused().contains(partition) && from < records.size()) {
                found.put(partition, List.copyOf(records.subList(from, records.size())));
                positions.put(partition, (long) records.size());
            }
        });
        return new ConsumerRecords<>(found, Map.of());
    }

    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
        positions.put(partition, offset);
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (refusesCommits) {
            throw new KafkaException("the broker is gone");
        }
        offsets.forEach((partition, place) -> committed.put(partition, place.offset()));
    }

    @Override
    public void close() {
        // lives on: the next subscription goes on with it
    }
}
