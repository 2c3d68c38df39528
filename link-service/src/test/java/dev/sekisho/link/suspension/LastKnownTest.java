package dev.sekisho.link.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.link.suspension.LastKnown.Said;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public is told the last known state with its time while the present one cannot be read. */
@Tag("A62")
class LastKnownTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Supplier<String> AWAY = () -> {
        throw new IllegalStateException("the database is away");
    };

    private final LastKnown<String> status = new LastKnown<>();

    @Test
    void isThePresentWhileThatCanBeRead() {
        assertThat(status.tell(() -> "OPEN", NOON)).isEqualTo(new Said<>("OPEN", NOON, true));
        assertThat(status.tell(() -> "STOPPED", NOON.plusSeconds(1)))
                .isEqualTo(new Said<>("STOPPED", NOON.plusSeconds(1), true));
    }

    @Test
    void isTheLastOneWithItsTimeWhileThatCannotBeRead() {
        status.tell(() -> "OPEN", NOON);
        status.tell(() -> "STOPPED", NOON.plusSeconds(1));

        assertThat(status.tell(AWAY, NOON.plusSeconds(9))).isEqualTo(new Said<>("STOPPED", NOON.plusSeconds(1), false));
        assertThat(status.tell(() -> "OPEN", NOON.plusSeconds(10)).current()).isTrue();
    }

    @Test
    void isNothingThatWasNeverKnown() {
        assertThatThrownBy(() -> status.tell(AWAY, NOON)).hasMessage("the database is away");
    }
}
