package dev.sekisho.kit.inbox;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record as it came, with the fact that it holds or why it holds none. */
record Arrival(ConsumerRecord<byte[], byte[]> record, Optional<Heard> heard, Optional<String> unreadable) {

    static Arrival of(ConsumerRecord<byte[], byte[]> record, FactReader reader) {
        try {
            return new Arrival(
                    record, Optional.of(new Heard(record.topic(), reader.read(record.value()))), Optional.empty());
        } catch (UnreadableFact unreadable) {
            return new Arrival(record, Optional.empty(), Optional.of(unreadable.getMessage()));
        }
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    String place() {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
