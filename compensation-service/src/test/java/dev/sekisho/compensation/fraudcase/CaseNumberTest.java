package dev.sekisho.compensation.fraudcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A72")
class CaseNumberTest {

    private static final long SEED = 20_200_903L;
    private static final int SERIAL_AT = 9;

    @ParameterizedTest
    @CsvSource({"2026, 1", "2026, 999999", "2020, 572", "9999, 100000"})
    void isReadAsItWasWritten(int year, int serial) {
        CaseNumber number = CaseNumber.of(year, serial);

        assertThat(number.value()).matches("SKS-[0-9]{4}-[0-9]{6}-[0-9]");
        assertThat(CaseNumber.read(number.value())).contains(number);
    }

    /** The example of the procedure's description: 572 has the check digit 4. */
    @Test
    void takesTheCheckDigitOfDamm() {
        assertThat(CheckDigit.of("572")).isEqualTo(4);
        assertThat(CheckDigit.of("5724")).isZero();
    }

    @Test
    void noticesEveryWrongDigitAndEverySwapOfNeighbours() {
        RandomGenerator random = new java.util.Random(SEED);
        for (int round = 0; round < 200; round++) {
            String number = CaseNumber.of(2020 + random.nextInt(100), 1 + random.nextInt(999_999))
                    .value();
            for (int at = 4; at < number.length(); at++) {
                if (Character.isDigit(number.charAt(at))) {
                    noticesAnotherDigit(number, at);
                    noticesASwap(number, at);
                }
            }
        }
    }

    private static void noticesAnotherDigit(String number, int at) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (digit != number.charAt(at)) {
                String wrong = number.substring(0, at) + digit + number.substring(at + 1);
                assertThat(CaseNumber.read(wrong))
                        .as("%s for %s, seed %d", wrong, number, SEED)
                        .isEmpty();
            }
        }
    }

    private static void noticesASwap(String number, int at) {
        int next = at + 1 < number.length() && number.charAt(at + 1) == '-' ? at + 2 : at + 1;
        if (next < number.length() && number.charAt(next) != number.charAt(at)) {
            StringBuilder swapped = new StringBuilder(number);
            swapped.setCharAt(at, number.charAt(next));
            swapped.setCharAt(next, number.charAt(at));
            assertThat(CaseNumber.read(swapped.toString()))
                    .as("%s for %s", swapped, number)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "SKS",
                "SKS-2026-000001",
                "SKS-2026-000001-",
                "sks-2026-000001-0",
                "SKS-2026-0000001-0",
                "SKS-２０２６-000001-0",
                "' or 1=1 --"
            })
    void isNothingElse(String text) {
        assertThat(CaseNumber.read(text)).isEmpty();
        assertThatThrownBy(() -> new CaseNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2019, 1", "10000, 1", "2026, 0", "2026, 1000000", "2026, -1"})
    void hasAYearAndASerialOfSixDigits(int year, int serial) {
        assertThatThrownBy(() -> CaseNumber.of(year, serial)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysNothingButItsDigits() {
        assertThat(CaseNumber.of(2026, 42).value().substring(SERIAL_AT)).startsWith("000042-");
    }
}
