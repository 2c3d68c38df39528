package dev.sekisho.sandbox.world.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.world.journal.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final String PHONE = "+819012345678";

    @TempDir
    Path path;

    @Test
    void messagesLieInTheirInboxOldestFirstAlsoAfterARestart() {
        try (var folder = DataFolder.open(path)) {
            var inboxes = new Inboxes(folder, () -> NOW);
            inboxes.deliver(Channel.SMS, PHONE, "一", "r1");
            inboxes.deliver(Channel.VOICE, PHONE, "二", "r2");
            inboxes.deliver(Channel.MAIL, "taro@example.com", "三", "r3");
        }
        try (var folder = DataFolder.open(path)) {
            assertThat(new Inboxes(folder, () -> NOW).of(PHONE))
                    .extracting(Message::text)
                    .containsExactly("一", "二");
        }
    }

    @Test
    void anInboxKeepsItsNewest() {
        try (var folder = DataFolder.open(path)) {
            var inboxes = new Inboxes(folder, () -> NOW);
            IntStream.rangeClosed(0, Inboxes.KEPT).forEach(i -> inboxes.deliver(Channel.SMS, PHONE, "m" + i, "r"));

            assertThat(inboxes.of(PHONE)).hasSize(Inboxes.KEPT);
            assertThat(inboxes.of(PHONE).get(0).text()).isEqualTo("m1");
        }
    }

    @Test
    void aChannelReachesItsKindOfAddress() {
        assertThat(Channel.SMS.reaches(PHONE)).isTrue();
        assertThat(Channel.SMS.reaches("taro@example.com")).isFalse();
        assertThat(Channel.MAIL.reaches("taro@example.com")).isTrue();
        assertThat(Channel.MAIL.reaches(PHONE)).isFalse();
    }
}
