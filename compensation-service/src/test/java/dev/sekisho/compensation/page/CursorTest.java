package dev.sekisho.compensation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void leadsBackToItsPlace() {
        Cursor place = new Cursor(Instant.parse("2026-11-20T03:00:00.123456Z"), UUID.randomUUID());

        assertThat(Cursor.read(place.write())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "AAAA", "関所", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void thatIsNoneOfOursLeadsNowhere(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }

    @Test
    void longerThanAnyOfOursIsNotEvenDecoded() {
        assertThat(Cursor.read("A".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 253_402_300_800L, Long.MAX_VALUE})
    void toATimeThatNoDatabaseKnowsLeadsNowhere(long epochSecond) {
        byte[] bytes = ByteBuffer.allocate(28).putLong(epochSecond).array();

        assertThat(Cursor.read(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }
}
