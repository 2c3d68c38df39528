package dev.sekisho.kit.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.suspension.SuspensionBook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answer counts, and since when. */
@Tag("PL-04")
@Tag("TD4")
class LeasedBookTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long LIMIT_NANOS = LIMIT.toNanos();

    @Test
    void isTooOldForEverythingBeforeTheFirstAnswer() {
        assertThat(LeasedBook.NONE.notOlderThan(Duration.ofDays(365), 0)).isEmpty();
        assertThat(LeasedBook.NONE.epoch()).isEqualTo(-1);
        assertThat(LeasedBook.NONE.ageNanos(0)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, -5_000_000_000L, Long.MAX_VALUE - 3})
    void countsFromTheSendingOfTheQuestionAlsoWhereTheClockWrapsAround(long asked) {
        LeasedBook copy = LeasedBook.NONE.taking(epoch(7), asked);

        assertThat(copy.notOlderThan(LIMIT, asked + LIMIT_NANOS)).isPresent();
        assertThat(copy.notOlderThan(LIMIT, asked + LIMIT_NANOS + 1)).isEmpty();
    }

    @Test
    void aLaterEpochReplacesTheCopy() {
        LeasedBook copy = LeasedBook.NONE.taking(epoch(7), 100).taking(epoch(8), 200);

        assertThat(copy.epoch()).isEqualTo(8);
        assertThat(copy.ageNanos(300)).isEqualTo(100);
    }

    @Test
    void anOlderEpochNeitherReplacesTheCopyNorMakesItYounger() {
        LeasedBook copy = LeasedBook.NONE.taking(epoch(7), 100).taking(epoch(6), 200);

        assertThat(copy.epoch()).isEqualTo(7);
        assertThat(copy.ageNanos(300)).isEqualTo(200);
    }

    @Test
    void theSameEpochTakesTheLaterDate() {
        LeasedBook copy = LeasedBook.NONE.taking(epoch(7), 100).taking(epoch(7), 200);

        assertThat(copy.ageNanos(300)).isEqualTo(100);
    }

    @Test
    void anAnswerThatCameLateMakesNothingOlder() {
        LeasedBook copy = LeasedBook.NONE.taking(epoch(7), 200).taking(epoch(7), 100);

        assertThat(copy.ageNanos(300)).isEqualTo(100);
    }

    @Test
    void theFirstBookMayBeTheEmptyOne() {
        LeasedBook copy = LeasedBook.NONE.taking(SuspensionBook.EMPTY, 100);

        assertThat(copy.epoch()).isZero();
        assertThat(copy.notOlderThan(LIMIT, 101)).isPresent();
    }

    @Test
    void aHeldBookDoesNotAge() {
        assertThat(LeasedBook.held(epoch(1)).notOlderThan(Duration.ZERO, Long.MAX_VALUE))
                .isPresent();
    }

    private static SuspensionBook epoch(long epoch) {
        return new SuspensionBook(epoch, List.of());
    }
}
