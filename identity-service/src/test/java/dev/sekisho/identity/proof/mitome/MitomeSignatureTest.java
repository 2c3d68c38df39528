package dev.sekisho.identity.proof.mitome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.proof.SignedBody;
import dev.sekisho.identity.proof.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TA8")
@Tag("ID-04")
class MitomeSignatureTest {

    private static final byte[] BODY = "{\"correlationId\":\"c-1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant SIGNED = Instant.ofEpochMilli(1_795_000_000_000L);

    /** Computed by another implementation: HMAC-SHA-512, key sandbox-mitome-secret, over the time, a line feed, the body. */
    private static final String DIGEST =
            "IGrUMCwU69jLDKE2Gf2AWKU90DILUSTBljtDyTS4fLUn" + "0yCFsbc0ALbM0kQGfggnpxvD4k0cZrG5cW5E+m8i4Q==";

    private final MitomeSignature signature =
            new MitomeSignature(new WebhookSecret("sandbox-mitome-secret".getBytes(StandardCharsets.UTF_8)));

    private boolean covers(byte[] body, String time, Instant now) {
        Map<String, String> headers = Map.of(
                MitomeSignature.DIGEST, DIGEST,
                MitomeSignature.TIMESTAMP, time,
                MitomeSignature.ALGORITHM, "HMAC_SHA512_B64");
        return signature.covers(new SignedBody(body, headers::get), now);
    }

    @Test
    void coversWhatTheVendorSignedAndNothingElse() {
        assertThat(covers(BODY, "1795000000000", SIGNED)).isTrue();
        assertThat(covers(BODY, "1795000000001", SIGNED)).isFalse();
        assertThat(covers(new byte[0], "1795000000000", SIGNED)).isFalse();
    }

    @Test
    void isGoodForFiveMinutesInBothDirections() {
        Duration window = Duration.ofMinutes(5);

        assertThat(covers(BODY, "1795000000000", SIGNED.plus(window))).isTrue();
        assertThat(covers(BODY, "1795000000000", SIGNED.plus(window).plusMillis(1)))
                .isFalse();
        assertThat(covers(BODY, "1795000000000", SIGNED.minus(window))).isTrue();
        assertThat(covers(BODY, "1795000000000", SIGNED.minus(window).minusMillis(1)))
                .isFalse();
    }
}
