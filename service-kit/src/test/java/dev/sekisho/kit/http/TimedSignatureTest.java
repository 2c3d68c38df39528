package dev.sekisho.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TA8")
@Tag("ID-04")
class TimedSignatureTest {

    private static final byte[] BODY = "{\"eventId\":\"e-1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant SIGNED = Instant.ofEpochSecond(1_795_000_000);

    /** Computed by another implementation: HMAC-SHA-256 with the key sandbox-webhook-secret over 1795000000.{"eventId":"e-1"}. */
    private static final String HEADER =
            "t=1795000000,v1=565ebbc1ac17acd26f6726ca3b1b54a18811e4837d65980764030aca67a70d97";

    private final TimedSignature signature =
            new TimedSignature("sandbox-webhook-secret".getBytes(StandardCharsets.UTF_8));

    @Test
    void coversWhatTheSenderSigned() {
        assertThat(signature.covers(BODY, HEADER, SIGNED)).isTrue();
    }

    @Test
    void isGoodForFiveMinutesInBothDirections() {
        Duration window = Duration.ofMinutes(5);

        assertThat(signature.covers(BODY, HEADER, SIGNED.plus(window))).isTrue();
        assertThat(signature.covers(BODY, HEADER, SIGNED.plus(window).plusMillis(1)))
                .isFalse();
        assertThat(signature.covers(BODY, HEADER, SIGNED.minus(window))).isTrue();
        assertThat(signature.covers(BODY, HEADER, SIGNED.minus(window).minusMillis(1)))
                .isFalse();
    }

    @Test
    void coversNoOtherBodyTimeOrKey() {
        TimedSignature other = new TimedSignature("another-webhook-secret".getBytes(StandardCharsets.UTF_8));

        assertThat(signature.covers("{\"eventId\":\"e-2\"}".getBytes(StandardCharsets.UTF_8), HEADER, SIGNED))
                .isFalse();
        assertThat(signature.covers(BODY, HEADER.replace("1795000000", "1795000001"), SIGNED))
                .isFalse();
        assertThat(other.covers(BODY, HEADER, SIGNED)).isFalse();
    }

    @Test
    void isNothingInAnyOtherForm() {
        String mac = HEADER.substring(HEADER.indexOf("v1="));
        for (String header : new String[] {
            null,
            "",
            "t=1795000000",
            mac,
            "t=," + mac,
            "t=-1," + mac,
            "t=1795000000;" + mac,
            HEADER + ",v1=" + "0".repeat(64),
            HEADER + "0",
            HEADER.substring(0, HEADER.length() - 1),
            HEADER.toUpperCase(java.util.Locale.ROOT),
            "t=9999999999999999999," + mac
        }) {
            assertThat(signature.covers(BODY, header, SIGNED))
                    .as("header %s", header)
                    .isFalse();
        }
    }
}
