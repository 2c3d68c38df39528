package dev.sekisho.compensation.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.report.Certainty;
import dev.sekisho.compensation.report.ReportedAccount;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of reports is read as it was meant, or not at all. */
@Tag("IN-04")
class CsvReportsTest {

    private final ValidatorFactory validators = Validation.buildDefaultValidatorFactory();
    private final CsvReports csv = new CsvReports(validators.getValidator());

    @AfterEach
    void done() {
        validators.close();
    }

    @Test
    void readsEveryColumnInAnyOrderAndWhatIsEmptyIsNotThere() {
        UUID charge = new UUID(0, 1);
        UUID link = new UUID(0, 2);

        AskedReport report = csv.read(
                        bytes("statement,amount_yen,certainty,report_reference,bank_references,charge_ids,"
                                + "link_id,branch_code,account_type,account_number,occurred_from,occurred_to,depositor_is_customer\n"
                                + "\"two\nlines\",30000,CONFIRMED,R-1,B1 B2," + charge + "," + link
                                + ",101,ORDINARY,1234567,2020-09-01,2020-09-03T12:00:00+09:00,false\n"))
                .get(0);

        assertThat(report)
                .isEqualTo(new AskedReport(
                        null,
                        Certainty.CONFIRMED,
                        null,
                        null,
                        "R-1",
                        List.of("B1", "B2"),
                        new AskedReport.AskedAccount("101", ReportedAccount.Type.ORDINARY, "1234567"),
                        link,
                        List.of(charge),
                        Instant.parse("2020-08-31T15:00:00Z"),
                        Instant.parse("2020-09-03T03:00:00Z"),
                        30_000L,
                        false,
                        "two\nlines"));
        assertThat(csv.read(bytes("certainty,report_reference,account_number,statement\nSUSPECTED,R-2,,\n"))
                        .get(0))
                .satisfies(bare -> {
                    assertThat(bare.account()).isNull();
                    assertThat(bare.statement()).isNull();
                    assertThat(bare.depositorIsCustomer()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certainty,amount_yen | SUSPECTED,1e3 | amount_yen",
                "certainty,amount_yen | SUSPECTED,0 | amount_yen",
                "certainty,amount_yen | SUSPECTED,=1+1 | amount_yen",
                "certainty,link_id | SUSPECTED,none | link_id",
                "certainty,charge_ids | SUSPECTED,a b | charge_ids",
                "certainty,bank_references | SUSPECTED,あ | bank_references",
                "certainty,branch_code,account_type,account_number | SUSPECTED,1,ORDINARY,1234567 | branch_code",
                "certainty,occurred_from | SUSPECTED,2020/09/01 | occurred_from",
                "certainty,occurred_to | SUSPECTED,2020-02-30 | occurred_to",
                "certainty,depositor_is_customer | SUSPECTED,yes | depositor_is_customer",
                "certainty,report_reference | SUSPECTED,a b | report_reference",
                "certainty,report_reference | ,R-1 | certainty",
                "certainty,report_reference | suspected,R-1 | certainty"
            })
    void namesTheLineAndTheColumnThatCannotBeRead(String heading, String line, String column) {
        assertThatThrownBy(() -> csv.read(bytes(heading + "\n" + line + "\n")))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("csv-malformed");
                    assertThat(refused.problem().members()).isEqualTo(Map.of("line", 1, "column", column.trim()));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "certainty\n",
                "certainty,certainty\nSUSPECTED,SUSPECTED\n",
                "certainty,pin\nSUSPECTED,1\n",
                "certainty,\nSUSPECTED,1\n",
                "certainty,statement\nSUSPECTED\n",
                "certainty\nSUSPECTED,1\n",
                "certainty,statement\nSUSPECTED,\"open\n",
                "certainty,statement\nSUSPECTED,\"a\"b\n"
            })
    void takesNothingThatIsNotATable(String file) {
        assertMalformed(bytes(file));
    }

    @Test
    void takesAHundredLinesAndNotOneMore() {
        String line = "SUSPECTED,R\n";

        assertThat(csv.read(bytes("certainty,report_reference\n" + line.repeat(100))))
                .hasSize(100);
        assertMalformed(bytes("certainty,report_reference\n" + line.repeat(101)));
    }

    @Test
    void takesUtf8AndNoOtherCharacters() {
        assertMalformed("certainty,statement\nSUSPECTED,身に覚えがありません\n".getBytes(Charset.forName("Shift_JIS")));
        assertMalformed(new byte[] {(byte) 0xff, (byte) 0xfe, 'c', 0});
    }

    private void assertMalformed(byte[] file) {
        assertThatThrownBy(() -> csv.read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("csv-malformed"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
