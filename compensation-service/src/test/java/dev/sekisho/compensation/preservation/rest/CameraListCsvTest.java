package dev.sekisho.compensation.preservation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.preservation.CameraWindow;
import dev.sekisho.compensation.preservation.Document;
import dev.sekisho.compensation.preservation.ListHead;
import dev.sekisho.compensation.preservation.OpenList;
import dev.sekisho.compensation.preservation.Pictures;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.money.Money;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the police open in a spreadsheet computes nothing, and reads back as it was written. */
@Tag("TD9")
class CameraListCsvTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final List<Integer> WORDS = List.of(2, 3, 4);

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
                "\n=1+1",
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

        assertThat(WORDS).allSatisfy(column -> assertThat(record.get(column)).isEqualTo("'" + payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1", "新宿店", "a,b", "say \"x\"", "'=1", "1=1", "x\ny"})
    void leavesTheRestAsItIsInTheTimeOfJapan(String harmless) throws IOException {
        CSVRecord record = written(harmless);

        assertThat(WORDS).allSatisfy(column -> assertThat(record.get(column)).isEqualTo(harmless));
        assertThat(record.get(0))
                .isEqualTo("SKS-2026-000001-" + CaseNumber.of(2026, 1).value().charAt(16));
        assertThat(record.get(5)).isEqualTo("2026-11-20T12:00:00+09:00");
        assertThat(record.get(11)).isEqualTo("true");
    }

    private static CSVRecord written(String words) throws IOException {
        ListHead head = new ListHead(
                UUID.randomUUID(),
                UUID.randomUUID(),
                CaseNumber.of(2026, 1),
                new Pictures(Duration.ZERO, Duration.ofDays(7)),
                NOON,
                NOON,
                1);
        CameraWindow window = new CameraWindow(
                MerchantId.random(),
                words,
                words,
                words,
                NOON,
                NOON,
                1,
                Money.yen(7),
                List.of(ChargeId.random(), ChargeId.random()),
                NOON.plusSeconds(1));
        Document document = new Document(new OpenList(head), List.of(window));
        String csv = CameraListCsv.of(document, NOON.plusSeconds(1));
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).hasSize(2);
            assertThat(records.get(1).get(8)).isEqualTo("7");
            assertThat(records.get(1).get(12)).isEqualTo(head.id().toString());
            assertThat(records.get(1).get(13)).isEqualTo(document.contentHash());
            return records.get(1);
        }
    }
}
