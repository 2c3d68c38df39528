package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an owner gets of a month. */
@QuarkusTest
class StatementTest extends DaySteps {

    @Test
    void saysWhatCameAndWentAndWithWhomAndCarriesTheBalanceOver() {
        LocalDate day = emptyDay();
        YearMonth month = YearMonth.from(day);
        Customer customer = customerWithOldLink();
        statements.update("insert into link_mask (link_id, account_mask) values (?, '****567')", customer.linkId());
        customer.charge(10_000).then().statusCode(201);
        customer.pay(merchant("ELECTRONICS"), 3_000).then().statusCode(201);
        Customer friend = rich(1);
        customer.send(friend.walletId(), 500).then().statusCode(201);

        Response page = statement(customer, month, "?limit=2");

        page.then()
                .statusCode(200)
                .body(field("complete", equalTo(false)))
                .body(field("openingYen", equalTo(0)))
                .body(field("inYen", equalTo(10_000)))
                .body(field("outYen", equalTo(3_500)))
                .body(field("closingYen", equalTo(6_500)))
                .body(field("items.kind", contains("CHARGE", "PAYMENT")))
                .body(field("items.amountYen", contains(10_000, -3_000)))
                .body(field("items.counterparty", contains("銀行口座 0998 ****567", "加盟店 Denki 電機 Shinjuku 3")))
                .body(field("items[0].at", startsWith(day + "T12:0")))
                .body(field("items[0].at", endsWith("+09:00")));
        statement(customer, month, "?limit=2&cursor=" + page.as(Json.class).get("nextCursor"))
                .then()
                .body(field("items.kind", contains("TRANSFER")))
                .body(field(
                        "items[0].counterparty",
                        equalTo("ウォレット …" + friend.walletId().toString().substring(32))))
                .body(field("nextCursor", nullValue()));
        end(month.atEndOfMonth());
        statement(customer, month, "")
                .then()
                .body(field("complete", equalTo(true)))
                .body(field("closingYen", equalTo(6_500)));
        statement(customer, month.plusMonths(1), "")
                .then()
                .body(field("openingYen", equalTo(6_500)))
                .body(field("items", hasSize(0)))
                .body(field("complete", equalTo(false)));
        statement(Customer.random(), month, "").then().body(field("closingYen", equalTo(0)));
        statement(customer, month.plusMonths(2), "").then().statusCode(404);
    }

    @Test
    void aMonthThatIsClosedNeverChanges() {
        LocalDate day = emptyDay();
        YearMonth month = YearMonth.from(day);
        Customer customer = rich(5_000);
        end(month.atEndOfMonth());

        noonOf(day);
        customer.pay(merchant("OTHER"), 100).then().statusCode(201);

        statement(customer, month, "")
                .then()
                .body(field("complete", equalTo(true)))
                .body(field("closingYen", equalTo(5_000)));
        noonOf(month.plusMonths(1).atDay(2));
        statement(customer, month.plusMonths(1), "")
                .then()
                .body(field("openingYen", equalTo(5_000)))
                .body(field("items.kind", contains("PAYMENT")))
                .body(field("closingYen", equalTo(4_900)));
    }

    @Test
    @Tag("TD9")
    void theFileIsReadBySpreadsheetsAsTextAlone() {
        LocalDate day = emptyDay();
        YearMonth month = YearMonth.from(day);
        Customer customer = rich(10_000);
        UUID merchant = merchant("=HYPERLINK(\"http://x\",\"y\")", "OTHER");
        customer.pay(merchant, 1_000).then().statusCode(201);
        statements.update("insert into link_mask (link_id, account_mask) values (?, '=1+1')", customer.linkId());

        Response file = customer.get("/v1/wallet/statements/" + month + "/file");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("statement-" + month + "-to-date.csv");
        assertThat(file.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        String text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF日時,種別,相手,");
        List<String> rows = text.lines().toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).contains("月初残高").endsWith(",0,");
        assertThat(rows.get(2)).startsWith(day + " 12:0").contains("チャージ,銀行口座 0998 =1+1,10000,,10000,");
        assertThat(rows.get(3)).contains("支払い,\"加盟店 =HYPERLINK(\"\"http://x\"\",\"\"y\"\") Shinjuku 3\",,1000,9000,");
        assertThat(rows.get(4)).contains("現在までの残高(未確定)").endsWith(",10000,1000,9000,");
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain(",=").doesNotContain(",\"="));
    }

    private static Response statement(Customer customer, YearMonth month, String query) {
        return customer.get("/v1/wallet/statements/" + month + query);
    }
}
