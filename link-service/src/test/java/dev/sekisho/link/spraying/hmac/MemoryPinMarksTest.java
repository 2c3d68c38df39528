package dev.sekisho.link.spraying.hmac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LK-08")
class MemoryPinMarksTest {

    private static final Instant LAST_OF_THE_DAY = Instant.parse("2026-11-29T14:59:59.999Z");

    private final MemoryPinMarks marks = new MemoryPinMarks();

    @Test
    void knowsAPinAgainOnTheSameJapaneseDayAndNotOnTheNext() {
        String mark = marks.of("1357", LAST_OF_THE_DAY);

        assertThat(marks.of("1357", LAST_OF_THE_DAY)).isEqualTo(mark);
        assertThat(marks.of("1358", LAST_OF_THE_DAY)).isNotEqualTo(mark);
        assertThat(marks.of("1357", LAST_OF_THE_DAY.plusMillis(1))).isNotEqualTo(mark);
    }

    @Test
    void isDifferentInEveryProcessSoThatNoListOfMarksCanBeMade() {
        assertThat(new MemoryPinMarks().of("1357", LAST_OF_THE_DAY)).isNotEqualTo(marks.of("1357", LAST_OF_THE_DAY));
    }

    @Test
    void saysNothingOfThePin() {
        assertThat(marks.of("1357", LAST_OF_THE_DAY)).hasSize(64).doesNotContain("1357");
    }
}
