package dev.sekisho.kit.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The service's own topic of facts: a fact counts as sent when the broker has acknowledged it. */
final class FactTopic implements AutoCloseable {

    private final String topic;
    private final Producer<String, byte[]> producer;

    /** @param producer belongs to the topic from now on */
    FactTopic(String topic, Producer<String, byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    /**
     * Sends facts wave by wave, and stops at the first wave that is not taken whole.
     *
     * @param facts ordered by version within each aggregate
     * @return those the broker acknowledged
     */
    List<OutgoingFact> send(List<OutgoingFact> facts) throws InterruptedException {
        List<OutgoingFact> sent = new ArrayList<>(facts.size());
        for (List<OutgoingFact> wave : Waves.of(facts)) {
            List<OutgoingFact> acknowledged = sendTogether(wave);
            sent.addAll(acknowledged);
            if (acknowledged.size() < wave.size()) {
                break;
            }
        }
        return sent;
    }

    /** Facts of different aggregates, whose order among each other does not matter: all are on the way at once. */
    private List<OutgoingFact> sendTogether(List<OutgoingFact> wave) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(wave.size());
        for (OutgoingFact fact : wave) {
            Future<RecordMetadata> answer =
                    producer.send(new ProducerRecord<>(topic, fact.aggregateId().toString(), fact.payload()));
            answers.add(answer);
            if (answer.isDone() && !isAcknowledged(answer)) {
                // the broker is not there: the next one would be waited for as long
                break;
            }
        }
        List<OutgoingFact> acknowledged = new ArrayList<>(wave.size());
        for (int i = 0; i < answers.size(); i++) {
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
