package dev.sekisho.sandbox.world.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.sandbox.world.bank.AccountType;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IN-09")
class TransferFileTest {

    private static final PayingTerms PAYER =
            new PayingTerms(new BankCode("0998"), "001", AccountType.CURRENT, "0007654", "9980000001", "ｾｷｼﾖﾍﾟｲ", 0, 2);
    private static final byte[] GOOD = new TransferText(LocalDate.of(2026, 12, 7))
            .pay("0001", "106", "1", "2000001", "ﾐﾎﾝ ﾊﾅｺ", 30_000, 11)
            .pay("0998", "101", "1", "1000001", "ｶ)ﾐﾎﾝ", 20_000, 12)
            .bytes();

    @Test
    void readsEveryPayment() throws Exception {
        TransferFile read = TransferFile.read(GOOD, PAYER);

        assertThat(read.day()).isEqualTo(MonthDay.of(12, 7));
        assertThat(read.totalYen()).isEqualTo(50_000);
        assertThat(read.lines())
                .containsExactly(
                        new TransferLine("0001", "106", AccountType.ORDINARY, "2000001", "ﾐﾎﾝ ﾊﾅｺ", 30_000, 11),
                        new TransferLine("0998", "101", AccountType.ORDINARY, "1000001", "ｶ)ﾐﾎﾝ", 20_000, 12));
    }

    /** One byte of the good file is another, and the record that it is in is named. */
    @ParameterizedTest
    @CsvSource({
        "0, 2, 1, a header begins with 1",
        "2, 0, 1, another kind of file",
        "3, 1, 1, EBCDIC",
        "13, 2, 1, another payer's code",
        "14, X, 1, another payer's name",
        "54, 2, 1, month 22",
        "58, 1, 1, another bank",
        "77, 1, 1, another branch",
        "95, 1, 1, another type of account",
        "102, 5, 1, another account",
        "119, X, 1, something in the spare field",
        "120, 3, 2, a record of no kind",
        "124, X, 2, a bank's code with a letter",
        "158, 1, 2, a clearing house",
        "162, 9, 2, a type of account that is not served",
        "170, ' ', 2, a name that begins with a space",
        "171, a, 2, a small letter in a name",
        "207, ' ', 2, an amount with a space",
        "210, 3, 2, a code that is neither new nor changed",
        "231, 8, 2, by letter",
        "232, Y, 2, another use of the codes",
        "340, 1, 3, the same payment twice",
        "366, 1, 4, another count",
        "378, 1, 4, another sum",
        "480, 8, 5, no end"
    })
    void refusesAFileWithOneOtherByte(int at, String letter, int place, String why) {
        byte[] spoiled = GOOD.clone();
        spoiled[at] = (byte) letter.charAt(0);

        assertThatThrownBy(() -> TransferFile.read(spoiled, PAYER))
                .as(why)
                .isInstanceOfSatisfying(
                        SpoiledFile.class, file -> assertThat(file.place()).isEqualTo(place));
    }

    @Test
    void refusesWhatIsNotWhole() {
        for (byte[] spoiled : new byte[][] {
            new byte[0],
            Arrays.copyOf(GOOD, GOOD.length - 1),
            Arrays.copyOf(GOOD, GOOD.length - 120),
            Arrays.copyOf(GOOD, GOOD.length + 120),
            new TransferText(LocalDate.of(2026, 12, 7)).bytes()
        }) {
            assertThatThrownBy(() -> TransferFile.read(spoiled, PAYER)).isInstanceOf(SpoiledFile.class);
        }
    }

    @Test
    void refusesKanaThatBanksDoNotTake() {
        for (int letter : new int[] {0xA6, 0xA7, 0xB0, 0x0A, 0x80, 0xFF}) {
            byte[] spoiled = GOOD.clone();
            spoiled[171] = (byte) letter;
            assertThatThrownBy(() -> TransferFile.read(spoiled, PAYER)).isInstanceOf(SpoiledFile.class);
        }
    }
}
