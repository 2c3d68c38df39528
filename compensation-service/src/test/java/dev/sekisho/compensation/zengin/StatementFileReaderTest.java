package dev.sekisho.compensation.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bank's statement is read whole, or refused at the first thing that is wrong with it. */
@Tag("IN-09")
class StatementFileReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
    private static final int RECORD = 200;

    @Test
    void isReadAsTheBankWroteIt() throws MalformedFile {
        Statement read = StatementFileReader.read(good().bytes());

        assertThat(read.account().number()).isEqualTo("0007654");
        assertThat(read.account().kind()).isEqualTo(AccountKind.CURRENT);
        assertThat(read.from()).isEqualTo(DAY.minusDays(1));
        assertThat(read.until()).isEqualTo(DAY);
        assertThat(read.openingYen()).isEqualTo(-500);
        assertThat(read.closingYen()).isEqualTo(600_000);
        assertThat(read.entries()).hasSize(2);
        assertThat(read.entries().get(0))
                .isEqualTo(new StatementEntry(
                        "00000001",
                        DAY,
                        LocalDate.of(2026, 12, 3),
                        true,
                        Money.yen(601_500),
                        "ﾔﾏﾀﾞ ﾊﾅｺ",
                        "ﾌﾘｺﾐｼｷﾝﾍﾝｷﾔｸ",
                        "0000000042"));
        assertThat(read.entries().get(1).credit()).isFalse();
        assertThat(read.entries().get(0).toString()).doesNotContain("ﾔﾏﾀﾞ");
    }

    @Test
    void isReadWithLineEndsToo() throws MalformedFile {
        assertThat(StatementFileReader.read(good().withLineEnds())).isEqualTo(StatementFileReader.read(good().bytes()));
    }

    @Test
    void mayBeEmpty() throws MalformedFile {
        assertThat(StatementFileReader.read(StatementText.of(DAY, DAY, 7).bytes())
                        .closingYen())
                .isEqualTo(7);
    }

    static Stream<Arguments> spoiled() {
        byte[] good = good().bytes();
        return Stream.of(
                Arguments.of(Defect.OUT_OF_ORDER, new byte[0]),
                Arguments.of(Defect.WRONG_LENGTH, Arrays.copyOf(good, good.length - 1)),
                Arguments.of(Defect.OUT_OF_ORDER, Arrays.copyOf(good, good.length - RECORD)),
                Arguments.of(Defect.OUT_OF_ORDER, Arrays.copyOf(good, good.length - 2 * RECORD)),
                Arguments.of(Defect.AFTER_END, Arrays.copyOf(good, good.length + RECORD)),
                Arguments.of(Defect.OUT_OF_ORDER, Arrays.copyOfRange(good, RECORD, good.length)),
                Arguments.of(Defect.NOT_A_STATEMENT, with(good, 2, '1')),
                Arguments.of(Defect.NOT_JIS, with(good, 3, '1')),
                Arguments.of(Defect.VALUE_UNKNOWN, with(good, 12, '9')),
                Arguments.of(Defect.VALUE_UNKNOWN, with(good, 63, '1')),
                Arguments.of(Defect.VALUE_UNKNOWN, with(good, 62, '7')),
                Arguments.of(Defect.NUMBER_MALFORMED, with(good, RECORD + 30, ' ')),
                Arguments.of(Defect.VALUE_UNKNOWN, with(good, RECORD + 21, '3')),
                Arguments.of(Defect.TOTAL_DIFFERS, with(good, RECORD + 35, '1')),
                Arguments.of(Defect.COUNT_DIFFERS, with(good, RECORD + 21, '2')),
                Arguments.of(Defect.DUPLICATE, with(good, 2 * RECORD + 8, '1')),
                Arguments.of(Defect.COUNT_DIFFERS, good().withTrailer(2, 601_500, 600_000)),
                Arguments.of(Defect.TOTAL_DIFFERS, good().withTrailer(1, 601_501, 600_000)),
                Arguments.of(Defect.BALANCE_DIFFERS, good().withTrailer(1, 601_500, 600_001)));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void isRefusedWhole(Defect defect, byte[] file) {
        MalformedFile refused = catchThrowableOfType(MalformedFile.class, () -> StatementFileReader.read(file));

        assertThat(refused.defect()).isEqualTo(defect);
        assertThat(refused.record()).isPositive();
    }

    private static StatementText good() {
        return StatementText.of(DAY.minusDays(1), DAY, -500)
                .credit("00000001", DAY, LocalDate.of(2026, 12, 3), 601_500, "ﾔﾏﾀﾞ ﾊﾅｺ", "ﾌﾘｺﾐｼｷﾝﾍﾝｷﾔｸ", "0000000042")
                .debit("00000002", DAY, 1_000, "ｿｳｺﾞｳﾌﾘｺﾐ");
    }

    private static byte[] with(byte[] file, int at, char other) {
        byte[] spoiled = file.clone();
        spoiled[at] = (byte) other;
        return spoiled;
    }
}
