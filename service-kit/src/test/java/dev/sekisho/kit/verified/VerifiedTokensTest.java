package dev.sekisho.kit.verified;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.verified.VerifiedTokens.Verified;
import java.security.Key;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Until when a token that was verified is believed without being verified again. */
@Tag("TA9")
class VerifiedTokensTest {

    private static final Instant ISSUE = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant EXPIRY = Instant.parse("2026-11-22T00:10:00Z");
    private static final Key KEY = new SecretKeySpec(new byte[] {1}, "none");
    private static final Key OTHER = new SecretKeySpec(new byte[] {2}, "none");

    private final VerifiedTokens<String> tokens = new VerifiedTokens<>(100);

    @Test
    void isBelievedUntilItExpiresAndNotAfter() {
        tokens.keep("a", new Verified<>("bearer", KEY, ISSUE, EXPIRY));

        assertThat(tokens.find("a", EXPIRY.minusMillis(1), any -> true)).contains("bearer");
        assertThat(tokens.find("a", EXPIRY, any -> true)).isEmpty();
        assertThat(tokens.find("a", EXPIRY.minusMillis(1), any -> true))
                .as("what expired is forgotten")
                .isEmpty();
    }

    @Test
    void isNotBelievedByAClockThatSteppedBackBeforeItsIssue() {
        tokens.keep("a", new Verified<>("bearer", KEY, ISSUE, EXPIRY));

        assertThat(tokens.find("a", ISSUE, any -> true)).contains("bearer");
        assertThat(tokens.find("a", ISSUE.minusMillis(1), any -> true)).isEmpty();
    }

    @Test
    void isBelievedAsLongAsItsKeyIs() {
        tokens.keep("a", new Verified<>("bearer", KEY, ISSUE, EXPIRY));
        Instant now = EXPIRY.minusSeconds(60);

        assertThat(tokens.find("a", now, kept -> kept.key().equals(KEY))).contains("bearer");
        assertThat(tokens.find("a", now, kept -> kept.key().equals(OTHER))).isEmpty();
        assertThat(tokens.find("a", now, kept -> kept.key().equals(KEY))).isEmpty();
    }

    @Test
    void aTokenThatDiffersByOneCharacterIsAnother() {
        tokens.keep("header.payload.signature", new Verified<>("bearer", KEY, ISSUE, EXPIRY));

        assertThat(tokens.find("header.payload.signaturf", EXPIRY.minusSeconds(1), any -> true))
                .isEmpty();
    }

    @Test
    void keepsNoMoreThanItWasGiven() {
        VerifiedTokens<Integer> few = new VerifiedTokens<>(10);
        IntStream.range(0, 10_000).forEach(i -> few.keep("token " + i, new Verified<>(i, KEY, ISSUE, EXPIRY)));

        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> few.find("token " + i, EXPIRY.minusSeconds(1), any -> true)
                                .isPresent())
                        .count())
                .isLessThanOrEqualTo(100);
    }
}
