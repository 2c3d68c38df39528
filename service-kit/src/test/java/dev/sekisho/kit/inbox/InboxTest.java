package dev.sekisho.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.identity.AssuranceChanged;
import dev.sekisho.kit.sql.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The inbox on PostgreSQL, with the kit's own listener behind it. */
@QuarkusTest
@Tag("TD1")
class InboxTest {

    private static final String TOPIC = "sekisho.kit.facts";
    private static final int FACTS = 200;

    @Inject
    Inbox inbox;

    @Inject
    Statements statements;

    @Test
    void manyFactsAreMarkedAndAppliedTogetherAndOnce() {
        List<Heard> facts = facts(FACTS);
        List<Heard> twice = Stream.concat(facts.stream(), facts.stream()).toList();

        inbox.take(twice);
        inbox.take(facts);

        assertThat(taken(facts)).isEqualTo(FACTS);
        assertThat(marked(facts)).isEqualTo(FACTS);
    }

    @Test
    void oneBadFactLeavesNothingOfTheOthers() {
        List<Heard> facts = facts(3);
        List<Heard> withABadOne = new ArrayList<>(facts);
        withABadOne.add(1, heard(UUID.randomUUID(), "FAILS_ALWAYS"));

        assertThatThrownBy(() -> inbox.take(withABadOne)).isInstanceOf(IllegalArgumentException.class);

        assertThat(taken(facts) + marked(facts)).isZero();
        inbox.take(facts);
        assertThat(taken(facts)).isEqualTo(3);
    }

    @Test
    void ofWhatNobodyHandlesNoMarkIsKept() {
        Heard elsewhere =
                new Heard("another.topic", heard(UUID.randomUUID(), "PROBE").fact());

        inbox.take(List.of(elsewhere));
        inbox.take(List.of());

        assertThat(marked(List.of(elsewhere))).isZero();
    }

    @Test
    void twoReplicasWithTheSameFactsInTwoOrdersApplyThemOnce() throws Exception {
        List<Heard> facts = facts(FACTS);
        List<Heard> backwards = new ArrayList<>(facts);
        Collections.reverse(backwards);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both =
                    List.of(replicas.submit(() -> inbox.take(facts)), replicas.submit(() -> inbox.take(backwards)));
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(taken(facts)).isEqualTo(FACTS);
    }

    private static List<Heard> facts(int count) {
        return Stream.generate(() -> heard(UUID.randomUUID(), "PROBE"))
                .limit(count)
                .toList();
    }

    private static Heard heard(UUID id, String cause) {
        return new Heard(TOPIC, new ReceivedFact(id, id, 1, Instant.EPOCH, new AssuranceChanged(id, 1, cause)));
    }

    private long taken(List<Heard> facts) {
        return count("select count(*) from taken where fact_id = any (?)", facts);
    }

    private long marked(List<Heard> facts) {
        return count("select count(*) from inbox where fact_id = any (?)", facts);
    }

    private long count(String sql, List<Heard> facts) {
        return statements
                .first(
                        sql,
                        row -> row.number("count"),
                        facts.stream().map(heard -> heard.fact().id()).toList())
                .orElseThrow();
    }
}
