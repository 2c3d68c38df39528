package dev.sekisho.link.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.directory.file.BundledDirectory;
import dev.sekisho.link.imports.ReadLine.Reading;
import dev.sekisho.link.imports.csv.SampleFields;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of an operator's file has to be, and which of its faults is named. */
@Tag("A52")
class ReadLineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String WALLET = "00000000-0000-4000-8000-000000000001";
    private static final String GOOD =
            WALLET + ",00000000-0000-4000-8000-000000000002,0998,101,ORDINARY,1234567,2019-11-05,REF-1";

    private final ReadLine reader =
            new ReadLine(SampleFields.commonsCsv(), new FixedBanks(), BundledDirectory.read(true));

    @Test
    void readsWhatTheOperatorSaysOfALink() {
        Reading reading = reader.read(GOOD, NOW);

        assertThat(reading.outcome()).isEqualTo(LineOutcome.READY);
        assertThat(reading.reference()).contains("REF-1");
        ImportLine line = reading.line().orElseThrow();
        assertThat(line.account()).isEqualTo(FixedBanks.account("1234567"));
        assertThat(line.toString()).doesNotContain("1234567");
        UUID file = UUID.randomUUID();
        assertThat(line.toLink(file, 3)).isEqualTo(line.toLink(file, 3));
        assertThat(line.toLink(file, 3).source())
                .isNotEqualTo(line.toLink(file, 4).source());
        assertThat(line.toLink(file, 3).since()).isEqualTo(Instant.parse("2019-11-04T15:00:00Z"));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "00000000-0000-4000-8000-000000000001, x, WALLET_ID",
        "00000000-0000-4000-8000-000000000002, x, PERSON_ID",
        "',0998,', ',0997,', BANK_UNKNOWN",
        "',0998,', ',998,', BANK_UNKNOWN",
        "',101,', ',999,', BRANCH_UNKNOWN",
        "',101,', ',1,', ACCOUNT",
        "ORDINARY, ordinary, ACCOUNT",
        "1234567, 123456, ACCOUNT",
        "1234567, １２３４５６７, ACCOUNT",
        "2019-11-05, 2019-13-05, LINKED_ON",
        "2019-11-05, 2026-11-23, LINKED_ON",
        "2019-11-05, '', LINKED_ON",
        "REF-1, 参照, REFERENCE",
        "REF-1, 'REF-1,more', NO_RECORD",
        "REF-1, '\"REF-1', NO_RECORD",
        "',REF-1', '', NO_RECORD"
    })
    void namesTheFaultOfALine(String good, String bad, LineOutcome outcome) {
        Reading reading = reader.read(GOOD.replace(good, bad), NOW);

        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.line()).isEmpty();
    }

    @Test
    void takesALineWithoutAReferenceAndQuotedFieldsAndTheDayOfToday() {
        assertThat(reader.read(GOOD.replace("REF-1", ""), NOW).reference()).isEmpty();
        assertThat(reader.read(GOOD.replace("0998", "\"0998\""), NOW).outcome()).isEqualTo(LineOutcome.READY);
        assertThat(reader.read(GOOD.replace("2019-11-05", "2026-11-22"), NOW).outcome())
                .isEqualTo(LineOutcome.READY);
        assertThat(reader.read("", NOW).outcome()).isEqualTo(LineOutcome.NO_RECORD);
    }
}
