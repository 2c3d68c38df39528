package dev.sekisho.compensation.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A call that begins with what stands in a passbook: the charge is found, a report taken, its money followed. */
@QuarkusTest
class ConsoleReportTest implements RestingWorkers {

    @Inject
    DataSource database;

    private final Owners owners = new Owners();
    private final Desk support = Desk.of("support");

    @BeforeEach
    void everybodyAnswers() {
        owners.doAll();
        StandingStaff.everybody();
    }

    @Test
    @Tag("A48")
    @Tag("A50")
    void whatACallerReadsOutLeadsToTheChargeAndFromThereToACase() {
        Theft theft = new Theft(database, "0385");
        UUID charge = theft.posted(30_000);
        String told = "/console/search?bankCode=0385&amountYen=30000&from=2026-11-20&until=2026-11-20";

        assertThat(support.looksAt("/console/search").select("table")).isEmpty();
        Document found = support.looksAt(told);
        assertThat(found.selectFirst("td a").attr("href")).isEqualTo("/console/reports?chargeId=" + charge);
        assertThat(found.selectFirst("#amountYen").val()).isEqualTo("30000");
        Document form = support.looksAt("/console/reports?chargeId=" + charge);
        assertThat(form.select("input, textarea, select").eachAttr("name"))
                .noneMatch(name -> name.matches("(?i).*(pin|account|number).*"));
        String key = form.selectFirst("input[name=key]").val();
        String casePath = reports(key, charge, "身に覚えのない引き落とし")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(reports(key, charge, "身に覚えのない引き落とし").header("Location")).isEqualTo(casePath);
        assertThat(reports(UUID.randomUUID().toString(), charge, "暗証番号は 1234").statusCode())
                .isEqualTo(400);
        assertThat(support.looksAt(pathOf(casePath)).text()).contains("身に覚えのない引き落とし", "電話（折返し確認済み）", "連携の停止");
        assertThat(support.looksAt(told).select("td a").eachText())
                .containsExactly(casePath.substring(casePath.lastIndexOf('/') + 1));
        assertThat(support.browses().get("/console/search?amountYen=30000").statusCode())
                .isEqualTo(400);
        assertThat(Desk.of("auditor").browses().get("/console/search").statusCode())
                .isEqualTo(403);
        assertThat(Desk.of("support-supervisor")
                        .browses()
                        .get("/console/reports")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("A35")
    @Tag("A37")
    void theTraceIsDrawnAndSaidInTables() {
        Theft theft = new Theft(database, "0386");
        UUID charge = theft.posted(30_000);
        UUID other = UUID.randomUUID();
        theft.paidAt(UUID.randomUUID(), Theft.NOON.plusSeconds(60), 10_000);
        theft.sent(other, Theft.NOON.plusSeconds(120), 5_000);
        theft.paidOutTo(UUID.randomUUID(), Theft.NOON.plusSeconds(180), 7_000);
        String number = Desk.bank("0386").reported(ReportTest.suspected(charge));
        String path = "/console/cases/" + number + "/trace";
        assertThat(support.looksAt(path).select("svg")).isEmpty();
        Desk.bank("0386").confirms(number, charge, false).statusCode(200);

        Document page = support.looksAt(path);

        assertThat(page.select("svg[role=img] > title").text()).isEqualTo("資金の流れの図");
        assertThat(page.select("svg g > title").eachText())
                .contains("銀行 0386 30,000円", "店舗 CONVENIENCE 10,000円", "口座へ出金 0386 7,000円", "残高 13,000円");
        assertThat(page.select("tbody").first().text()).contains("10,000円", "7,000円", "8,000円", "5,000円");
        assertThat(page.select("tbody").last().text()).contains(theft.wallet.toString(), other.toString());
        assertThat(support.looksAt(path + "?rule=PRO_RATA")
                        .selectFirst("option[selected]")
                        .val())
                .isEqualTo("PRO_RATA");
        assertThat(Desk.of("auditor").browses().get(path).statusCode()).isEqualTo(403);
    }

    private Response reports(String key, UUID charge, String statement) {
        return support.browses()
                .formParam("key", key)
                .formParam("source", "VICTIM")
                .formParam("channel", "PHONE_CALLED_BACK")
                .formParam("chargeId", charge.toString())
                .formParam("depositorIsCustomer", "false")
                .formParam("statement", statement)
                .post("/console/reports");
    }

    private static String pathOf(String location) {
        return location.substring(location.indexOf("/console/"));
    }
}
