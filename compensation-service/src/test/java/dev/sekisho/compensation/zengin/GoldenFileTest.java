package dev.sekisho.compensation.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of three payments, reviewed field by field; the offsets are those of the format, written once more here. */
@Tag("IN-09")
class GoldenFileTest {

    private static final byte[] GOLDEN = Sample.goldenBytes();

    @Test
    void isWrittenByteForByte() {
        assertThat(Sample.written(Sample.golden())).isEqualTo(GOLDEN);
    }

    @Test
    void isReadAsWhatWasWritten() throws MalformedFile {
        Sample.Read read = Sample.read(GOLDEN);

        assertThat(read.header()).isEqualTo(Sample.HEADER);
        assertThat(read.transfers().get(0)).isEqualTo(Sample.golden().get(0));
        assertThat(read.transfers().get(2)).isEqualTo(Sample.golden().get(2));
        assertThat(read.totals().count()).isEqualTo(3);
        assertThat(read.totals().total().yen()).isEqualTo(10_000_300_000L);
    }

    @ParameterizedTest(name = "record {0} from {1}: {3}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            0,   0,  1, データ区分,     '1'
            0,   1,  2, 種別コード,     '21'
            0,   3,  1, コード区分,     '0'
            0,   4, 10, 委託者コード,   '0012345678'
            0,  14, 40, 委託者名,       'ｾｷｼﾖﾍﾟｲ(ｶ'
            0,  54,  4, 振込指定日,     '1130'
            0,  58,  4, 仕向銀行番号,   '0998'
            0,  62, 15, 仕向銀行名,     'ｾｷｼﾖﾀﾞｲｲﾁ'
            0,  77,  3, 仕向支店番号,   '001'
            0,  80, 15, 仕向支店名,     'ﾎﾝﾃﾝ'
            0,  95,  1, 預金種目,       '2'
            0,  96,  7, 口座番号,       '0007654'
            0, 103, 17, ダミー,         ''
            1,   0,  1, データ区分,     '2'
            1,   1,  4, 被仕向銀行番号, '0125'
            1,   5, 15, 被仕向銀行名,   'ｼﾁｼﾞﾕｳｼﾁ'
            1,  20,  3, 被仕向支店番号, '101'
            1,  23, 15, 被仕向支店名,   ''
            1,  38,  4, 手形交換所番号, '0000'
            1,  42,  1, 預金種目,       '1'
            1,  43,  7, 口座番号,       '0123456'
            1,  50, 30, 受取人名,       'ﾔﾏﾀﾞ ﾊﾅｺ'
            1,  80, 10, 振込金額,       '0000300000'
            1,  90,  1, 新規コード,     '0'
            1,  91, 10, 顧客コード1,    '0000000001'
            1, 101, 10, 顧客コード2,    '0000000000'
            1, 111,  1, 振込指定区分,   '7'
            1, 112,  1, 識別表示,       ''
            1, 113,  7, ダミー,         ''
            2,  42,  1, 預金種目,       '4'
            2,  50, 30, 受取人名,       'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍ'
            2,  80, 10, 振込金額,       '0000000001'
            3,  50, 30, 受取人名,       'ｶ)ｾｷｼﾖ-2.A'
            3,  80, 10, 振込金額,       '9999999999'
            3,  91, 10, 顧客コード1,    '9999999999'
            4,   0,  1, データ区分,     '8'
            4,   1,  6, 合計件数,       '000003'
            4,   7, 12, 合計金額,       '010000300000'
            4,  19, 101, ダミー,        ''
            5,   0,  1, データ区分,     '9'
            5,   1, 119, ダミー,        ''
            """)
    void holdsInEachFieldWhatTheFormatSays(int entry, int offset, int length, String name, String content) {
        int from = entry * Sample.RECORD + offset;
        StringBuilder text = new StringBuilder();
        for (byte value : Arrays.copyOfRange(GOLDEN, from, from + length)) {
            text.append(JisX0201.letter(value));
        }

        assertThat(text.toString()).hasSize(length).isEqualTo(content + " ".repeat(length - content.length()));
    }

    @Test
    void isOfSixRecordsAndHasNoByteThatIsNotJisX0201() {
        assertThat(GOLDEN).hasSize(6 * Sample.RECORD);
        for (byte value : GOLDEN) {
            int code = Byte.toUnsignedInt(value);
            assertThat(code >= 0x20 && code < 0x7F || code >= 0xB1 && code <= 0xDF)
                    .as("byte %02X", code)
                    .isTrue();
        }
    }
}
