package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who bears the loss is settled by month, by two persons, after the victims were paid; what is closed never changes. */
@QuarkusTest
@Tag("A47")
@Tag("IN-08")
class SettlementTest extends WaysScene {

    private static final Instant JANUARY = Instant.parse("2027-01-06T01:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-03T01:00:00Z");

    @Test
    @Tag("TD5")
    void monthsAreSettledOnceAndWhatTurnsOutLaterIsInTheNext() {
        long yen = someYen();
        UUID claim = paid(yen);
        UUID back = paid(someYen());
        String caseNumber = claim(claim).getString("caseNumber");
        clock.moveTo(Instant.parse("2026-12-02T01:00:00Z"));
        String rule = proposed(rule("2026-12-03", 20)).getString("ruleId");
        agreed("/v1/split-rules/" + rule, first).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        agreed("/v1/split-rules/" + rule, second).statusCode(200);
        agreed("/v1/split-rules/" + rule, second).statusCode(422).body(field("rule", equalTo("DECIDED")));

        // When December is over and nobody has said whose fault it was
        clock.moveTo(JANUARY);
        made("2027-01").statusCode(422).body(field("rule", equalTo("MONTH_NOT_OVER")));
        Json december = made("2026-12").statusCode(201).extract().as(Json.class);
        closed(first, december).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        closed(first.otherAccount(), december).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        file(december, "0125").statusCode(404);
        closed(second, december).statusCode(200).body(field("state", equalTo("CLOSED")));
        assertThat(bankYen(december, claim)).isZero();
        made("2026-12").statusCode(422).body(field("rule", equalTo("MONTH_CLOSED")));
        made("2027-01", "0998").statusCode(422);

        // And then it is the bank's, and another's money came back
        String said = at(first, Member.SUPERVISOR)
                .body("{\"fault\":\"BANK\",\"grounds\":\"a PIN alone\"}")
                .post("/v1/cases/" + caseNumber + "/liabilities")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("liabilityId");
        String liability = "/v1/cases/" + caseNumber + "/liabilities/" + said;
        agreed(liability, first.otherAccount()).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        agreed(liability, second).statusCode(200).body(field("fault", equalTo("BANK")));
        clock.moveTo(FEBRUARY);
        Json outdated = made("2027-01").statusCode(201).extract().as(Json.class);
        cameBack(back);
        closed(second, outdated).statusCode(422).body(field("rule", equalTo("CONTENT_CHANGED")));
        Json january = made("2027-01").statusCode(201).extract().as(Json.class);

        // Then the next has the difference, and no victim has noticed
        assertThat(bankYen(january, claim)).isEqualTo(yen * 80 / 100);
        assertThat(text(
                        "select kind from settlement_line where claim_id = ? and settlement_id = ?",
                        claim,
                        id(january)))
                .isEqualTo("CORRECTION");
        assertThat(text("select kind from settlement_line where claim_id = ? and settlement_id = ?", back, id(january)))
                .isEqualTo("CAME_BACK");
        closed(second, january).statusCode(200);
        assertThat(count(
                        "select sum(l.operator_yen + l.bank_yen)::bigint from settlement_line l join settlement s"
                                + " on s.id = l.settlement_id where s.state = 'CLOSED' and l.claim_id = ?",
                        claim))
                .isEqualTo(yen);
        assertThat(keptYen(claim)).isEqualTo(yen);
        assertThat(factsOf(id(january))).containsExactly("settlement-made", "settlement-closed");
        assertThat(factsOf(id(outdated))).containsExactly("settlement-made", "settlement-refused");
        file(december, "0125").statusCode(200).contentType("text/csv");
        assertThat(file(december, "0125").extract().asString())
                .startsWith("bankCode,month,kind,")
                .contains("0125,2026-12,PAID," + caseNumber + "," + claim)
                .contains("0125,2026-12,TOTAL,");
        assertThat(file(january, "0125").extract().asString())
                .as("what is given back is a number, no words")
                .containsPattern("0125,2027-01,CAME_BACK,.*,-[0-9]+,(-[0-9]+|0)\r\n")
                .doesNotContain("'");
        file(december, "0998").statusCode(404);
        atBank("0125")
                .get("/v1/settlements")
                .then()
                .statusCode(200)
                .body(field("items.settlementId", hasItem(id(january).toString())))
                .body(field("items.contentHash", hasItem(january.getString("contentHash"))))
                .body(field("items.bankYen", hasItem(january.getInt("bankYen"))));
        for (String change : List.of(
                "update settlement set closed_at = now() where id = '" + id(december) + "'",
                "update settlement_line set bank_yen = 0",
                "insert into settlement_line select settlement_id, 9999, kind, claim_id, gen_random_uuid(), case_number,"
                        + " paid_on, fault, rule_id, 1, 1 from settlement_line where settlement_id = '" + id(december)
                        + "' limit 1")) {
            assertThatThrownBy(() -> execute(change))
                    .hasMessageMatching("(?s).*(never changes|permission denied|that is closed).*");
        }
    }

    @Test
    void aBankToWhomNothingWasPaidHasNothingToSettle() {
        clock.moveTo(JANUARY.minus(Duration.ofDays(400)));
        made("2020-01", "0177").statusCode(422).body(field("rule", equalTo("NOTHING_TO_SETTLE")));
    }

    @Test
    @Tag("TC8")
    void whatIsNotAsDocumentedIsRefused() {
        for (String body : List.of(
                "{}",
                rule("2026-02-30", 20),
                rule("2099-01-01", 101),
                rule("2099-01-01", 20).replace("BOTH", "BANK"),
                rule("2099-01-01", 20).replace("BOTH", "NOBODY"))) {
            at(first, Member.SUPERVISOR)
                    .body(body)
                    .post("/v1/split-rules")
                    .then()
                    .statusCode(400);
        }
        at(first, Member.SUPERVISOR)
                .body(rule("2026-12-10", 20))
                .post("/v1/split-rules")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("NOT_IN_THE_FUTURE")));
        for (String month : List.of("2026-13", "2026", "x")) {
            made(month).statusCode(400);
        }
        String nowhere = UUID.randomUUID().toString();
        agreed("/v1/split-rules/" + nowhere, first).statusCode(404);
        at(first, Member.SUPERVISOR).get("/v1/settlements/" + nowhere).then().statusCode(404);
        at(first, Member.SUPERVISOR)
                .body("{\"fault\":\"BANK\",\"grounds\":\"x\"}")
                .post("/v1/cases/SKS-2020-999999-0/liabilities")
                .then()
                .statusCode(404);
        at(first, Member.SUPERVISOR)
                .queryParam("cursor", "x")
                .get("/v1/settlements")
                .then()
                .statusCode(400);
    }

    private void cameBack(UUID claim) {
        take(statement(claim(claim).getLong("owedYen"), NAME, "").bytes())
                .statusCode(201)
                .body(field("matched", equalTo(1)));
    }

    private Json proposed(String rule) {
        return at(first, Member.SUPERVISOR)
                .body(rule)
                .post("/v1/split-rules")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class);
    }

    private ValidatableResponse agreed(String what, Member by) {
        return at(by, Member.SUPERVISOR).post(what + "/agreements").then();
    }

    private ValidatableResponse made(String month) {
        return made(month, "0125");
    }

    private ValidatableResponse made(String month, String bank) {
        return at(first, Member.SUPERVISOR)
                .body("{\"bankCode\":\"" + bank + "\",\"month\":\"" + month + "\"}")
                .post("/v1/settlements")
                .then();
    }

    private ValidatableResponse closed(Member by, Json settlement) {
        return at(by, Member.SUPERVISOR)
                .body("{\"contentHash\":\"" + settlement.getString("contentHash") + "\"}")
                .post("/v1/settlements/" + id(settlement) + "/closings")
                .then();
    }

    private ValidatableResponse file(Json settlement, String bank) {
        return atBank(bank).get("/v1/settlements/" + id(settlement) + "/file").then();
    }

    private long bankYen(Json settlement, UUID claim) {
        return count(
                "select bank_yen from settlement_line where settlement_id = ? and claim_id = ?", id(settlement), claim);
    }

    private static UUID id(Json settlement) {
        return UUID.fromString(settlement.getString("settlementId"));
    }

    /** The operator bears this much where it is the bank's fault. */
    private static String rule(String from, int percent) {
        StringBuilder shares = new StringBuilder();
        for (String fault : List.of("OPERATOR", "BANK", "BOTH", "UNDETERMINED")) {
            for (String type : List.of("NON_CUSTOMER", "CUSTOMER")) {
                shares.append(shares.isEmpty() ? "" : ",")
                        .append("{\"fault\":\"")
                        .append(fault)
                        .append("\",\"claimType\":\"")
                        .append(type)
                        .append("\",\"operatorPercent\":")
                        .append(fault.equals("BANK") ? percent : 100)
                        .append('}');
            }
        }
        return "{\"effectiveFrom\":\"" + from + "\",\"shares\":[" + shares + "]}";
    }
}
