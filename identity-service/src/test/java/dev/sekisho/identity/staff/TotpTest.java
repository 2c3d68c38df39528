package dev.sekisho.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** The secret of RFC 6238, appendix B, in Base32. */
    private static final TotpSecret STANDARD = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @Test
    void readsBase32AsTheStandardWritesIt() {
        assertThat(STANDARD.key()).isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheLastSixDigitsOfTheStandardsExamples(long second, String code) {
        assertThat(Totp.code(STANDARD, Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void takesACodeOneStepToEachSideAndNotTwo() {
        Instant now = Instant.ofEpochSecond(1_111_111_110);
        long step = Totp.step(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.stepOf(STANDARD, Totp.code(STANDARD, near), now)).contains(near);
        }
        assertThat(Totp.stepOf(STANDARD, Totp.code(STANDARD, step - 2), now)).isEmpty();
        assertThat(Totp.stepOf(STANDARD, Totp.code(STANDARD, step + 2), now)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870822", "28708a", "２８７０８２", " 287082"})
    void takesNothingThatIsNotTheCode(String typed) {
        assertThat(Totp.stepOf(STANDARD, typed, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void aSecretIs160BitsAndIsNotPrinted() {
        TotpSecret secret = TotpSecret.fresh(new Random(7));

        assertThat(secret.base32()).hasSize(32);
        assertThat(secret.key()).hasSize(20);
        assertThat(secret.toString()).doesNotContain(secret.base32());
        assertThatThrownBy(() -> new TotpSecret("GEZDGNBVGY3TQOJQ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
