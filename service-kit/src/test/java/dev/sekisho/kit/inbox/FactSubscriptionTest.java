package dev.sekisho.kit.inbox;

import static dev.sekisho.kit.inbox.TopicInMemory.ONE;
import static dev.sekisho.kit.inbox.TopicInMemory.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TD1")
@Tag("TD2")
class FactSubscriptionTest {

    private static final int FACTS = 40;
    private static final long LONGER_THAN_ANY_PAUSE = 3_000_000_000L;

    private final TopicInMemory topic = new TopicInMemory();
    private final CopyInMemory copy = new CopyInMemory();
    private final MockProducer<byte[], byte[]> letters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final UUID aggregate = UUID.randomUUID();
    private long now;

    @Test
    @Tag("P15")
    void whatOnePollBringsIsTakenInByOneTransaction() throws Exception {
        List<UUID> sent = facts(ONE, FACTS);
        sent.addAll(facts(OTHER, FACTS));

        poll(1);

        assertThat(copy.transactions).containsExactly(2 * FACTS);
        assertThat(copy.taken).containsExactlyElementsOf(sent);
        assertThat(topic.committed).containsEntry(ONE, (long) FACTS).containsEntry(OTHER, (long) FACTS);
    }

    @Test
    void nothingBroughtCommitsNothing() throws Exception {
        poll(2);

        assertThat(copy.transactions).isEmpty();
        assertThat(topic.committed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FACTS / 2, FACTS - 1})
    void aBadFactAmongGoodOnesIsPutAwayAloneAndTheOrderStays(int bad) throws Exception {
        List<UUID> sent = facts(ONE, FACTS);
        copy.poison.add(sent.get(bad));
        List<UUID> elsewhere = facts(OTHER, 3);

        poll(Attempts.BUDGET);

        assertThat(reasons()).containsExactly("FAILED_IllegalArgumentException");
        assertThat(letters.history().get(0).headers().lastHeader("offset").value())
                .isEqualTo(Integer.toString(bad).getBytes(StandardCharsets.UTF_8));
        assertThat(copy.taken).containsAll(elsewhere).hasSize(FACTS - 1 + elsewhere.size());
        assertThat(versionsOf(sent))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, FACTS)
                        .filter(version -> version != bad + 1)
                        .boxed()
                        .toList());
        assertThat(topic.committed).containsEntry(ONE, (long) FACTS).containsEntry(OTHER, 3L);
    }

    @Test
    void theBadFactIsTriedAsOftenAsAnyAndNothingBehindItIsTakenBefore() throws Exception {
        List<UUID> sent = facts(ONE, FACTS);
        copy.poison.add(sent.get(7));

        poll(Attempts.BUDGET - 1);

        assertThat(letters.history()).isEmpty();
        assertThat(copy.taken).containsExactlyElementsOf(sent.subList(0, 7));
        assertThat(topic.committed).containsEntry(ONE, 7L);
        copy.poison.clear();
        poll(2);
        assertThat(copy.taken).containsExactlyElementsOf(sent);
        assertThat(letters.history()).isEmpty();
    }

    @Test
    void anotherPartitionDoesNotWaitForTheBadFact() throws Exception {
        copy.poison.add(facts(ONE, FACTS).get(0));
        List<UUID> elsewhere = facts(OTHER, FACTS);

        poll(1);

        assertThat(copy.taken).containsExactlyElementsOf(elsewhere);
        assertThat(topic.committed).containsOnlyKeys(OTHER);
    }

    @Test
    void whatStandsBeforeTheBadFactIsTakenByHalvesAndNotOneByOne() throws Exception {
        copy.poison.add(facts(ONE, FACTS).get(FACTS / 2));

        poll(1);

        assertThat(copy.transactions).containsExactly(FACTS / 2);
    }

    @Test
    void theSameFactTwiceInAPollCountsOnce() throws Exception {
        UUID id = topic.send(ONE, aggregate, 1);
        topic.send(ONE, id, aggregate, 1);

        poll(1);

        assertThat(copy.versions).containsExactly(1L);
        assertThat(topic.committed).containsEntry(ONE, 2L);
    }

    @Test
    void whatWasAppliedBeforeItsOffsetWasKeptIsReadAgainAndChangesNothing() throws Exception {
        List<UUID> sent = facts(ONE, FACTS);
        topic.refusesCommits = true;
        assertThatThrownBy(() -> poll(1)).isInstanceOf(KafkaException.class);
        assertThat(topic.committed).isEmpty();

        topic.refusesCommits = false;
        topic.beginAgain();
        poll(1);

        assertThat(copy.transactions).containsExactly(FACTS, FACTS);
        assertThat(copy.versions).hasSize(FACTS);
        assertThat(copy.taken).containsExactlyElementsOf(sent);
        assertThat(topic.committed).containsEntry(ONE, (long) FACTS);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsPutAwayAndNothingIsTriedByHalves() throws Exception {
        List<UUID> sent = facts(ONE, FACTS);
        sent.addAll(facts(OTHER, FACTS));
        copy.away = true;

        poll(2 * Attempts.BUDGET);

        assertThat(letters.history()).isEmpty();
        assertThat(topic.committed).isEmpty();
        copy.away = false;
        poll(1);
        assertThat(copy.taken).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void whatIsUnreadableIsPutAwayOnceAndInItsTurn() throws Exception {
        UUID before = topic.send(ONE, aggregate, 1);
        topic.sendBytes(ONE, new byte[] {1});
        UUID after = topic.send(ONE, aggregate, 2);
        copy.poison.add(before);

        poll(1);
        assertThat(letters.history())
                .as("what stands before it has still a try")
                .isEmpty();
        copy.poison.clear();
        poll(1);

        assertThat(reasons()).containsExactly("NOT_JSON");
        assertThat(copy.taken).containsExactly(before, after);
        assertThat(topic.committed).containsEntry(ONE, 3L);
    }

    @Test
    void aFactThatStandsApartSharesItsTransactionWithNobody() throws Exception {
        List<UUID> sent = facts(ONE, 5);
        copy.apart.add(sent.get(2));

        poll(1);

        assertThat(copy.transactions).containsExactly(2, 1, 2);
        assertThat(copy.taken).containsExactlyElementsOf(sent);
    }

    private List<UUID> facts(org.apache.kafka.common.TopicPartition partition, int count) {
        UUID ofPartition = UUID.randomUUID();
        List<UUID> ids = new ArrayList<>();
        for (int version = 1; version <= count; version++) {
            ids.add(topic.send(partition, ofPartition, version));
        }
        return ids;
    }

    private List<Long> versionsOf(List<UUID> sent) {
        List<UUID> order = List.copyOf(copy.taken);
        return sent.stream()
                .filter(copy.taken::contains)
                .map(id -> copy.versions.get(order.indexOf(id)))
                .toList();
    }

    private List<String> reasons() {
        return letters.history().stream()
                .map(letter -> new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** At each look at the clock all pauses are over. */
    private void poll(int times) throws InterruptedException {
        InboxMeters meters = new InboxMeters(new SimpleMeterRegistry());
        DeadLetters deadLetters = new DeadLetters("dead", letters);
        FactSubscription subscription =
                new FactSubscription(copy, meters, topic, deadLetters, () -> now += LONGER_THAN_ANY_PAUSE);
        int[] left = {times};
        subscription.consumeWhile(() -> left[0]-- > 0);
    }
}
