package dev.sekisho.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TC9")
@Tag("TD11")
class StrictJsonTest {

    private final ObjectMapper json = StrictJson.makeStrict(new ObjectMapper());

    record Order(long amountYen, String memo, Kind kind) {}

    enum Kind {
        ONE
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amountYen\":1.5}",
                "{\"amountYen\":1e3}",
                "{\"amountYen\":1.0}",
                "{\"amountYen\":\"100\"}",
                "{\"amountYen\":\"\"}",
                "{\"amountYen\":null}",
                "{\"amountYen\":true}",
                "{\"amountYen\":NaN}",
                "{\"amountYen\":Infinity}",
                "{\"amountYen\":9223372036854775808}",
                "{\"amountYen\":-9223372036854775809}",
                "{\"amountYen\":0100}",
                "{\"amountYen\":+100}",
                "{\"amountYen\":0x64}",
                "{\"amountYen\":１００}",
                "{\"amountYen\":[100]}",
                "{\"amountYen\":{\"v\":100}}",
                "{\"amountYen\":100,\"amountYen\":200}",
                "{\"amountYen\":100,\"status\":\"POSTED\"}",
                "{\"amountYen\":100}{}",
                "{\"amountYen\":100} x",
                "{\"amountYen\":100,}",
                "{amountYen:100}",
                "{'amountYen':100}",
                "{\"amountYen\":100,\"kind\":0}",
                "{\"amountYen\":100,\"memo\":5}",
                "// c\n{\"amountYen\":100}"
            })
    void isNotTaken(String body) {
        assertThatThrownBy(() -> json.readValue(body, Order.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void isTakenWhenItIsMeant() throws JsonProcessingException {
        assertThat(json.readValue("{\"amountYen\":100,\"memo\":\"a\",\"kind\":\"ONE\"}", Order.class))
                .isEqualTo(new Order(100, "a", Kind.ONE));
    }

    static java.util.stream.Stream<String> excesses() {
        return java.util.stream.Stream.of(
                "[".repeat(StrictJson.MAX_DEPTH + 1) + "]".repeat(StrictJson.MAX_DEPTH + 1),
                "\"" + "x".repeat(StrictJson.MAX_TEXT_CHARS + 1) + "\"",
                "{\"" + "n".repeat(StrictJson.MAX_NAME_CHARS + 1) + "\":1}",
                "1".repeat(StrictJson.MAX_NUMBER_DIGITS + 1));
    }

    @ParameterizedTest
    @MethodSource("excesses")
    void isNotTakenWhenItIsTooMuch(String body) {
        assertThatThrownBy(() -> json.readTree(body)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void isTakenUpToTheLimits() throws JsonProcessingException {
        assertThat(json.readTree("[".repeat(StrictJson.MAX_DEPTH) + "]".repeat(StrictJson.MAX_DEPTH)))
                .isNotNull();
        assertThat(json.readTree("\"" + "x".repeat(StrictJson.MAX_TEXT_CHARS) + "\""))
                .isNotNull();
    }
}
