package dev.sekisho.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TD10")
@Tag("PL-03")
class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "account 1234567 of branch, account *** of branch",
        "PIN 1234, PIN ***",
        "code=123456, code=***",
        "call +819012345678 now, call *** now",
        "mail someone@example.test bounced, mail *** bounced",
        "token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln refused, token *** refused",
    })
    void hidesWhatMustNotBeRead(String line, String masked) {
        assertThat(Masking.mask(line)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charge 00000000-0000-4000-8000-123456789012 posted",
                "listening on 0.0.0.0:18101",
                "took 350 ms",
                "at 2026-11-22T03:04:05Z",
                "dead letter sekisho.charge.facts-3@12345: EMPTY",
            })
    void leavesWhatOperatorsNeed(String line) {
        assertThat(Masking.mask(line)).isEqualTo(line);
    }

    @Test
    void oneRecordStaysOneLine() {
        assertThat(Masking.mask("name\r\nINFO forged\u001b[2Jline\u2028end"))
                .doesNotContain("\r", "\n", "\u001b", "\u2028");
    }

    @Test
    void messagesOfExceptionsAreMaskedThroughTheirCauses() {
        var thrown = new IllegalStateException("outer 7654321", new RuntimeException("Key (number)=(7654321)"));

        var masked = MaskedThrowable.of(thrown);

        assertThat(masked).hasToString("java.lang.IllegalStateException: outer ***");
        assertThat(masked.getCause()).hasToString("java.lang.RuntimeException: Key (number)=(***)");
        assertThat(masked.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }
}
