package dev.sekisho.link.imports.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.imports.LineOutcome;
import dev.sekisho.link.imports.LinkImports.Line;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator opens in a spreadsheet computes nothing, and reads back as it was written. */
@Tag("TD9")
class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/c calc'!A0",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+1",
                "-1+1",
                "-2+3+cmd|'/c'!A0",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\0=1+1",
                "=\"a\"\"b\"",
                "+\"\"",
                "-\n=1",
                "@,x",
                "=;",
                "==",
                "+",
                "-",
                "@",
                "="
            })
    void putsAnApostropheBeforeWhateverCouldBeginAFormula(String payload) throws IOException {
        CSVRecord record = written(payload);

        assertThat(record.get(1)).isEqualTo("'" + payload.replace("\0", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A-1", "a,b", "say \"x\"", "'=1", "1=1", "x\ny"})
    void leavesTheRestAsItIs(String harmless) throws IOException {
        assertThat(written(harmless).get(1)).isEqualTo(harmless);
    }

    private static CSVRecord written(String reference) throws IOException {
        Optional<String> kept = Optional.of(reference).filter(text -> !text.isEmpty());
        String csv = SafeCsv.of(List.of(new Line(7, kept, LineOutcome.KNOWN_HERE, Optional.empty())));
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).hasSize(2);
            assertThat(records.get(1).get(0)).isEqualTo("7");
            return records.get(1);
        }
    }
}
