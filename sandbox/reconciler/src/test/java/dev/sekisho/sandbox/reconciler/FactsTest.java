package dev.sekisho.sandbox.reconciler;

import static dev.sekisho.sandbox.reconciler.HandMadeWorld.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts in the log, the outbox and the topics. */
class FactsTest extends SoundWorld {

    @Test
    @Tag("TD1")
    void aFactThatIsNowhereIsFound() throws Exception {
        UUID lost = world.factRow("charge", world.postedToo, 2);

        assertFindings("charge: fact " + lost + " (a.type.v1) is neither on the topic nor in the outbox");
    }

    @Test
    @Tag("TD1")
    void aFactThatWaitsInTheOutboxIsCountedAndIsNoFinding() throws Exception {
        UUID waiting = world.factRow("charge", world.postedToo, 2);
        world.tables.run("charge", "insert into outbox values (?, ?, 2)", waiting, world.postedToo);

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.count(Count.UNDELIVERED)).isEqualTo(1);
    }

    @Test
    @Tag("TD1")
    void anOutboxThatHoldsNoFactIsFound() throws Exception {
        UUID nothing = UUID.randomUUID();
        world.tables.run("link", "insert into outbox values (?, ?, 2)", nothing, world.link);

        assertFindings("link: the outbox holds " + nothing + ", which is no fact");
    }

    @Test
    @Tag("TD3")
    void aForgedMessageIsFound() throws Exception {
        world.topics.send("identity", world.wallet.toString(), message(UUID.randomUUID(), world.wallet, 1));

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("identity: the message at \\d@\\d+ is no fact");
    }

    @Test
    @Tag("TD3")
    void aMessageThatIsNotEvenOneIsFound() throws Exception {
        List<String> nonsense = List.of("", "hello", "[]", "{}", "{\"id\":1}", "\u0000");
        for (String text : nonsense) {
            world.topics.sendToPartition("compensation", 0, "key\u0000", text.getBytes(StandardCharsets.UTF_8));
        }
        world.topics.send("compensation", null, null);

        assertThat(run().findings())
                .hasSize(nonsense.size() + 1)
                .allMatch(finding -> finding.matches("compensation: the message at \\d@\\d+ is no fact"));
    }

    @Test
    @Tag("TD7")
    void aMessageWithOtherBytesThanItsFactIsFound() throws Exception {
        UUID fact = world.factRow("charge", world.postedToo, 2);
        byte[] bytes = message(fact, world.postedToo, 2);
        byte[] spaced = Arrays.copyOf(bytes, bytes.length + 1);
        spaced[bytes.length] = ' ';
        world.topics.send("charge", world.postedToo.toString(), spaced);

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("charge: the message at \\d@\\d+ has other bytes than fact " + fact);
    }

    @Test
    @Tag("TD1")
    void aMessageUnderAnotherKeyThanItsAggregateIsFound() throws Exception {
        UUID fact = world.factRow("charge", world.postedToo, 2);
        world.topics.send("charge", UUID.randomUUID().toString(), message(fact, world.postedToo, 2));

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("charge: the message at \\d@\\d+ does not name key, aggregate, version and type of fact "
                        + fact);
    }

    @Test
    @Tag("TD7")
    void aFactWhoseRowSaysOtherThanItsBytesIsFound() throws Exception {
        world.tables.run("link", "update fact set type = 'another.type.v1'");

        assertThat(run().findings()).hasSize(1).first().asString().contains("does not name key, aggregate, version");
    }

    @Test
    @Tag("TD1")
    void aGapInTheVersionsIsFound() throws Exception {
        world.fact("charge", world.postedToo, 3);

        assertFindings("charge: aggregate " + world.postedToo + " has 2 facts with versions from 1 to 3");
    }

    @Test
    @Tag("TD1")
    void versionsThatDoNotBeginWithOneAreFound() throws Exception {
        UUID aggregate = UUID.randomUUID();
        world.fact("link", aggregate, 2);

        assertFindings("link: aggregate " + aggregate + " has 1 facts with versions from 2 to 2");
    }

    @Test
    @Tag("TD1")
    void aNewerVersionBeforeAnOlderOneIsFound() throws Exception {
        UUID aggregate = UUID.randomUUID();
        UUID first = world.factRow("charge", aggregate, 1);
        world.fact("charge", aggregate, 2);
        world.topics.send("charge", aggregate.toString(), message(first, aggregate, 1));

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("charge: version 1 of " + aggregate + " came out of order at \\d@\\d+");
    }

    @Test
    @Tag("TD1")
    void oneKeyInTwoPartitionsIsFound() throws Exception {
        UUID aggregate = UUID.randomUUID();
        for (int version = 1; version <= 2; version++) {
            UUID fact = world.factRow("charge", aggregate, version);
            world.topics.sendToPartition("charge", version, aggregate.toString(), message(fact, aggregate, version));
        }

        assertThat(run().findings()).hasSize(1).first().asString().contains("came out of order at");
    }

    @Test
    @Tag("TD1")
    void aRelayThatBeganAgainOnlyCounts() throws Exception {
        UUID aggregate = UUID.randomUUID();
        UUID first = world.fact("charge", aggregate, 1);
        UUID second = world.fact("charge", aggregate, 2);
        world.topics.send("charge", aggregate.toString(), message(first, aggregate, 1));
        world.topics.send("charge", aggregate.toString(), message(second, aggregate, 2));

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.count(Count.REDELIVERED)).isEqualTo(2);
    }

    @Test
    @Tag("TD1")
    void aFactThatIsWrittenAndSentWhileWeAreReadingIsRight() throws Exception {
        ReconcilerSettings settings = world.settings(Duration.ZERO);
        Report report = new Report();
        try (var consumer = FactTopic.consumer(settings.kafka());
                Tables tables = Tables.open(settings.charge())) {
            FactTopic topic = new FactTopic("sekisho.charge.facts", consumer);
            StagedTopic messages = new StagedTopic(tables);
            messages.stage(topic, false);
            // In the snapshot, and sent after the first reading.
            world.fact("charge", world.postedToo, 2);
            tables.takeSnapshot();
            // Sent before the second reading, and after the snapshot.
            world.fact("charge", world.postedToo, 3);
            messages.stage(topic, true);

            new FactCheck("charge", settings.charge(), consumer, report).compare(tables);
        }

        assertThat(report.close().findings()).isEmpty();
    }
}
