package dev.sekisho.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD2")
class AttemptsTest {

    private static final TopicPartition PARTITION = new TopicPartition("facts", 0);
    private static final long LONGEST_PAUSE = 2_000_000_000L;

    private final Attempts attempts = new Attempts();

    @Test
    void theBudgetIsSpentByTheLastAttemptAndNotBefore() {
        for (int failure = 1; failure < Attempts.BUDGET; failure++) {
            assertThat(attempts.failed(PARTITION, 0)).as("failure %d", failure).isFalse();
        }
        assertThat(attempts.failed(PARTITION, 0)).isTrue();
    }

    @Test
    void waitingForTheDatabaseSpendsNothing() {
        for (int i = 0; i < 100; i++) {
            attempts.waitFor(PARTITION, 0);
        }

        assertThat(attempts.failed(PARTITION, 0)).isFalse();
    }

    @Test
    void aSuccessForgetsWhatFailedBefore() {
        for (int failure = 1; failure < Attempts.BUDGET; failure++) {
            attempts.failed(PARTITION, 0);
        }
        attempts.succeeded(PARTITION);

        assertThat(attempts.failed(PARTITION, 0)).isFalse();
    }

    @Test
    void isDueWhenItsPauseIsOverAndNotANanosecondBefore() {
        attempts.waitFor(PARTITION, 1_000);

        assertThat(attempts.isDue(PARTITION, 1_000 + LONGEST_PAUSE - 1)).isFalse();
        assertThat(attempts.isDue(PARTITION, 1_000 + LONGEST_PAUSE)).isTrue();
    }
}
