package dev.sekisho.link.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.statement.BookedLine.Direction;
import dev.sekisho.link.statement.StatementFile.Broken;
import dev.sekisho.link.statement.StatementFile.Read;
import dev.sekisho.link.statement.StatementFile.Whole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a bank's file says is used whole or not at all. */
@Tag("TC4")
class StatementFileTest {

    private static final StatementDay OF = new StatementDay(new BankCode("0998"), LocalDate.of(2026, 11, 22));
    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final String HEADER = "1,03,0998,2026-11-22\r\n";
    private static final String DEBIT = "2,0998-1,DEBIT," + ONE + ",30000,10:00:00\r\n";
    private static final String CREDIT = "2,0998-2,CREDIT," + TWO + ",500,23:59:59\r\n";
    private static final String GOOD = HEADER + DEBIT + CREDIT + "8,1,30000,1,500\r\n9\r\n";

    @Test
    void isReadWhenItIsWholeAndAddsUp() {
        Statement statement = ((Whole) read(GOOD)).statement();

        assertThat(statement.lines())
                .containsExactly(
                        new BookedLine(1, Direction.DEBIT, UUID.fromString(ONE), Money.yen(30_000), "0998-1"),
                        new BookedLine(2, Direction.CREDIT, UUID.fromString(TWO), Money.yen(500), "0998-2"));
        assertThat(statement.accepted().debitYen()).isEqualTo(30_000);
    }

    @Test
    void ofADayWithoutBookingsIsReadToo() {
        assertThat(read(HEADER + "8,0,0,0,0\r\n9\r\n")).isInstanceOf(Whole.class);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("", Flaw.NO_HEADER),
                Arguments.of("<html>", Flaw.NO_HEADER),
                Arguments.of("9\r\n", Flaw.NO_HEADER),
                Arguments.of(GOOD.replace("1,03,", "1,21,"), Flaw.NO_HEADER),
                Arguments.of(" " + GOOD, Flaw.NO_HEADER),
                Arguments.of("\uFEFF" + GOOD, Flaw.NOT_TEXT),
                Arguments.of(GOOD.replace("0998,2026", "0997,2026"), Flaw.OTHER_BANK),
                Arguments.of(GOOD.replace("11-22", "11-21"), Flaw.OTHER_DAY),
                Arguments.of(GOOD.replace("2026-11-22", "2026-13-99"), Flaw.OTHER_DAY),
                Arguments.of(GOOD.replace("\r\n", "\n"), Flaw.NOT_TEXT),
                Arguments.of(GOOD.replace("\r\n", "\r"), Flaw.NOT_TEXT),
                Arguments.of(GOOD.replace("0998-1", "0998\u0000"), Flaw.NOT_TEXT),
                Arguments.of(GOOD.replace("0998-1", "ｶﾅ"), Flaw.NOT_TEXT),
                Arguments.of(GOOD.replace("0998-1", ""), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace("0998-1", "R".repeat(101)), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace(",30000,1", ",030000,1"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace(",30000,1", ",0,1"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace(",30000,1", ",-30000,1"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace(",30000,1", ",3e4,1"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace(",30000,1", ",30000.0,1"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace(",30000,1", ",99999999999,1"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace("DEBIT", "debit"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace(ONE, "1-1-1-1-1"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace("10:00:00", "24:00:00"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace("10:00:00", "10:00:00,x"), Flaw.BAD_LINE),
                Arguments.of(GOOD.replace("2,0998-2", "=cmd"), Flaw.BAD_LINE),
                Arguments.of(HEADER, Flaw.CUT),
                Arguments.of(HEADER + DEBIT, Flaw.CUT),
                Arguments.of(HEADER + DEBIT + "8,1,30", Flaw.CUT),
                Arguments.of(HEADER + DEBIT + "8,1,30000,0,0\r\n", Flaw.CUT),
                Arguments.of(HEADER + DEBIT + "8,1,30000,0,0\r\n9", Flaw.CUT),
                Arguments.of(HEADER + DEBIT + "8,2,30000,0,0\r\n9\r\n", Flaw.COUNT_DIFFERS),
                Arguments.of(HEADER + DEBIT + "8,0,0,1,30000\r\n9\r\n", Flaw.COUNT_DIFFERS),
                Arguments.of(HEADER + DEBIT + "8,1,30001,0,0\r\n9\r\n", Flaw.SUM_DIFFERS),
                Arguments.of(GOOD + DEBIT, Flaw.AFTER_END),
                Arguments.of(GOOD + "\r\n", Flaw.AFTER_END),
                Arguments.of(GOOD + GOOD, Flaw.AFTER_END));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isNotBelievedOtherwise(String file, Flaw flaw) {
        assertThat(read(file)).isEqualTo(new Broken(flaw));
    }

    @Test
    void isBounded() {
        assertThat(StatementFile.read(OF, new byte[StatementFile.MOST_BYTES + 1]))
                .isEqualTo(new Broken(Flaw.TOO_LONG));
        assertThat(read(HEADER + DEBIT.repeat(StatementFile.MOST_LINES + 1)))
                .isEqualTo(new Broken(Flaw.TOO_MANY_LINES));
    }

    @Test
    void cutAnywhereNothingOfItIsUsed() {
        for (int length = 0; length < GOOD.length(); length++) {
            assertThat(read(GOOD.substring(0, length))).as("cut at %d", length).isInstanceOf(Broken.class);
        }
    }

    @Test
    void aDigitThatFlippedInAnAmountIsNoticed() {
        SplittableRandom random = new SplittableRandom(20_200_908);
        for (int turn = 0; turn < 200; turn++) {
            long yen = random.nextLong(1, 300_001);
            String file = HEADER + DEBIT.replace("30000", String.valueOf(yen)) + CREDIT + "8,1,30000,1,500\r\n9\r\n";
            assertThat(read(file) instanceof Whole).as("%d yen", yen).isEqualTo(yen == 30_000);
        }
    }

    private static Read read(String file) {
        return StatementFile.read(OF, file.getBytes(StandardCharsets.UTF_8));
    }
}
