package dev.sekisho.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where records go that could not be applied: the bytes as they came, with the reason and the place they came from. */
final class DeadLetters implements AutoCloseable {

    private final String topic;
    private final Producer<byte[], byte[]> producer;

    DeadLetters(String topic, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    /** Returns when the broker has it. @throws DeadLetterNotKept if it has not: then the record must not be passed over */
    void keep(ConsumerRecord<byte[], byte[]> bad, String reason) throws InterruptedException {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, bad.key(), bad.value());
        letter.headers()
                .add("reason", bytes(reason))
                .add("topic", bytes(bad.topic()))
                .add("partition", bytes(Integer.toString(bad.partition())))
                .add("offset", bytes(Long.toString(bad.offset())));
        try {
            producer.send(letter).get();
        } catch (ExecutionException refused) {
            throw new DeadLetterNotKept(refused);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }

    /** The broker did not take a dead letter. */
    static final class DeadLetterNotKept extends RuntimeException {
        DeadLetterNotKept(Throwable cause) {
            super("a dead letter was not kept", cause);
        }
    }
}
