package dev.sekisho.kit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD1")
class FactTopicTest {

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Broker broker = new Broker();
    private final FactTopic topic = new FactTopic("facts", broker);

    @Test
    void everyVersionIsOnTheTopicInOrder() throws Exception {
        List<OutgoingFact> facts = List.of(fact(one, 1), fact(one, 2), fact(one, 3), fact(other, 1));

        assertThat(topic.send(facts)).containsExactlyInAnyOrderElementsOf(facts);

        assertThat(broker.versionsOf(one)).containsExactly(1, 2, 3);
        assertThat(broker.versionsOf(other)).containsExactly(1);
    }

    @Test
    void afterAFactThatWasNotTakenNoLaterVersionGoesOut() throws Exception {
        OutgoingFact lost = fact(one, 2);
        broker.refuses.add(nameOf(lost));
        List<OutgoingFact> facts = List.of(fact(one, 1), lost, fact(one, 3), fact(other, 1), fact(other, 2));

        List<OutgoingFact> sent = topic.send(facts);

        assertThat(sent).doesNotContain(lost, facts.get(2)).contains(facts.get(0), facts.get(3));
        assertThat(broker.versionsOf(one)).containsExactly(1);

        broker.refuses.clear();
        List<OutgoingFact> left =
                facts.stream().filter(fact -> !sent.contains(fact)).toList();
        assertThat(topic.send(left)).containsExactlyInAnyOrderElementsOf(left);
        assertThat(broker.versionsOf(one)).containsExactly(1, 2, 3);
        assertThat(broker.versionsOf(other)).containsExactly(1, 2);
    }

    @Test
    void aBrokerThatIsGoneIsWaitedForOnce() throws Exception {
        List<OutgoingFact> facts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            facts.add(fact(UUID.randomUUID(), 1));
        }
        facts.forEach(fact -> broker.refuses.add(nameOf(fact)));

        assertThat(topic.send(facts)).isEmpty();

        assertThat(broker.asked).isEqualTo(1);
    }

    private static OutgoingFact fact(UUID aggregate, long version) {
        return new OutgoingFact(UUID.randomUUID(), aggregate, version, new byte[] {(byte) version});
    }

    private static String nameOf(OutgoingFact fact) {
        return fact.aggregateId() + " " + fact.version();
    }

    /** Takes everything, but what it was told to refuse. */
    private static final class Broker extends MockProducer<String, byte[]> {

        private final Set<String> refuses = new HashSet<>();
        private int asked;

        Broker() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> fact) {
            asked++;
            return refuses.contains(fact.key() + " " + fact.value()[0])
                    ? CompletableFuture.failedFuture(new TimeoutException("not taken"))
                    : super.send(fact);
        }

        List<Integer> versionsOf(UUID aggregate) {
            return history().stream()
                    .filter(fact -> fact.key().equals(aggregate.toString()))
                    .map(fact -> (int) fact.value()[0])
                    .toList();
        }
    }
}
