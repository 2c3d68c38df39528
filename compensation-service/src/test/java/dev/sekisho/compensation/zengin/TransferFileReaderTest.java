package dev.sekisho.compensation.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is not whole and right to the last byte is refused, with the record and the defect. */
@Tag("IN-09")
class TransferFileReaderTest {

    private static final byte[] GOLDEN = Sample.goldenBytes();

    @ParameterizedTest(name = "{4} in record {3}: ''{2}'' at {1} of record {0}")
    @CsvSource({
        "0, 0, '2', 1, OUT_OF_ORDER",
        "0, 0, ' ', 1, NUMBER_MALFORMED",
        "0, 1, '91', 1, NOT_TRANSFERS",
        "0, 1, '11', 1, NOT_TRANSFERS",
        "0, 3, '1', 1, NOT_JIS",
        "0, 3, '2', 1, NOT_JIS",
        "0, 4, '     12345', 1, NUMBER_MALFORMED",
        "0, 14, '                                        ', 1, NAME_MISSING",
        "0, 14, ' ', 1, NAME_MALFORMED",
        "0, 54, '0000', 1, VALUE_UNKNOWN",
        "0, 54, '1301', 1, VALUE_UNKNOWN",
        "0, 54, '0230', 1, VALUE_UNKNOWN",
        "0, 58, 'ABCD', 1, NUMBER_MALFORMED",
        "0, 62, '(', 1, NAME_MALFORMED",
        "0, 95, '3', 1, VALUE_UNKNOWN",
        "0, 119, 'X', 1, DUMMY_NOT_BLANK",
        "1, 0, '1', 2, OUT_OF_ORDER",
        "1, 0, '9', 2, OUT_OF_ORDER",
        "1, 0, '8', 2, DUMMY_NOT_BLANK",
        "1, 42, '0', 2, VALUE_UNKNOWN",
        "1, 50, 'a', 2, NAME_MALFORMED",
        "1, 50, '@', 2, NAME_MALFORMED",
        "1, 50, '  ', 2, NAME_MALFORMED",
        "1, 50, '                              ', 2, NAME_MISSING",
        "1, 80, '0000000000', 2, VALUE_UNKNOWN",
        "1, 80, '-000000001', 2, NUMBER_MALFORMED",
        "1, 80, '          ', 2, NUMBER_MALFORMED",
        "1, 90, '1', 2, VALUE_UNKNOWN",
        "1, 91, '0000000000', 2, VALUE_UNKNOWN",
        "1, 91, '0000000002', 3, DUPLICATE",
        "1, 111, '8', 2, VALUE_UNKNOWN",
        "1, 112, 'Y', 2, DUMMY_NOT_BLANK",
        "1, 119, '0', 2, DUMMY_NOT_BLANK",
        "4, 1, '000002', 5, COUNT_DIFFERS",
        "4, 1, '000004', 5, COUNT_DIFFERS",
        "4, 7, '010000300001', 5, TOTAL_DIFFERS",
        "4, 7, '010000299999', 5, TOTAL_DIFFERS",
        "4, 19, '0', 5, DUMMY_NOT_BLANK",
        "5, 0, '8', 6, OUT_OF_ORDER",
        "5, 1, '0', 6, DUMMY_NOT_BLANK"
    })
    void refusesAnythingThatIsNotInItsPlace(int entry, int at, String text, int where, Defect defect) {
        byte[] file = GOLDEN.clone();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, file, entry * Sample.RECORD + at, bytes.length);

        assertRefused(file, where, defect);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, OUT_OF_ORDER",
        "1, 1, WRONG_LENGTH",
        "119, 1, WRONG_LENGTH",
        "120, 1, OUT_OF_ORDER",
        "121, 2, WRONG_LENGTH",
        "480, 4, OUT_OF_ORDER",
        "600, 5, OUT_OF_ORDER",
        "719, 6, WRONG_LENGTH"
    })
    void refusesAFileThatEndsTooEarly(int length, int where, Defect defect) {
        assertRefused(Arrays.copyOf(GOLDEN, length), where, defect);
    }

    @Test
    void refusesWhatComesBehindTheEnd() {
        assertRefused(joined(GOLDEN, new byte[] {0x1A}), 7, Defect.WRONG_LENGTH);
        assertRefused(joined(GOLDEN, GOLDEN), 7, Defect.AFTER_END);
    }

    @Test
    void refusesBytesOfAnotherCharacterSet() {
        for (int value : new int[] {0x00, 0x7F, 0x80, 0xA0, 0xA1, 0xA6, 0xA7, 0xB0, 0xE0, 0xFF}) {
            byte[] file = GOLDEN.clone();
            file[Sample.RECORD + 50] = (byte) value;
            assertRefused(file, 2, Defect.NAME_MALFORMED);
        }
    }

    @Test
    void refusesAMarkWithoutItsKana() {
        byte[] file = GOLDEN.clone();
        file[Sample.RECORD + 50] = (byte) 0xDE;

        assertRefused(file, 2, Defect.NAME_MALFORMED);
    }

    @Test
    void takesLineEndsBehindEveryRecordOrBehindAllButTheLast() throws MalformedFile {
        byte[] lines = withLineEnds("\r\n", 6);

        assertThat(Sample.read(lines)).isEqualTo(Sample.read(GOLDEN));
        assertThat(Sample.read(Arrays.copyOf(lines, lines.length - 2))).isEqualTo(Sample.read(GOLDEN));
    }

    @Test
    void refusesLineEndsOfAnotherKindOrInSomePlacesOnly() {
        assertRefused(withLineEnds("\r\n", 1), 2, Defect.LINE_ENDS_MIXED);
        assertRefused(withLineEnds("\r\n", 3), 4, Defect.LINE_ENDS_MIXED);
        assertRefused(withLineEnds("\n", 6), 2, Defect.WRONG_LENGTH);
        assertRefused(withLineEnds("\r", 6), 1, Defect.WRONG_LENGTH);
        assertRefused(withLineEnds("\r\n\r\n", 6), 2, Defect.WRONG_LENGTH);
    }

    @Test
    void aFileWithoutAPaymentIsWholeToo() throws MalformedFile {
        assertThat(Sample.read(Sample.written(List.of())).totals()).isEqualTo(FileTotals.NOTHING);
    }

    private static void assertRefused(byte[] file, int where, Defect defect) {
        MalformedFile refused = catchThrowableOfType(MalformedFile.class, () -> Sample.read(file));

        assertThat(refused.defect()).isEqualTo(defect);
        assertThat(refused.record()).isEqualTo(where);
    }

    private static byte[] withLineEnds(String end, int behind) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int entry = 0; entry * Sample.RECORD < GOLDEN.length; entry++) {
            lines.write(GOLDEN, entry * Sample.RECORD, Sample.RECORD);
            if (entry < behind) {
                lines.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return lines.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
