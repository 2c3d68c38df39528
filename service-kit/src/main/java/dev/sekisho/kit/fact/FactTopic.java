package dev.sekisho.kit.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The service's own topic of facts: a fact counts as sent when the broker has acknowledged it. */
final class FactTopic implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    FactTopic(String topic, Map<String, Object> settings) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Sends facts of different aggregates, so that their order among each other does not matter.
     *
     * @return those the broker acknowledged
     */
    List<OutgoingFact> send(List<OutgoingFact> wave) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(wave.size());
        for (OutgoingFact fact : wave) {
            answers.add(
                    producer.send(new ProducerRecord<>(topic, fact.aggregateId().toString(), fact.payload())));
        }
        List<OutgoingFact> acknowledged = new ArrayList<>(wave.size());
        for (int i = 0; i < wave.size(); i++) {
            if (isAcknowledged(answers.get(i))) {
                acknowledged.add(wave.get(i));
            }
        }
        return acknowledged;
    }

    private static boolean isAcknowledged(Future<RecordMetadata> answer) throws InterruptedException {
        try {
            return answer.get() != null;
        } catch (ExecutionException refused) {
            return false;
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }
}
