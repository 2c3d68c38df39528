package dev.sekisho.compensation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent that is not what an endpoint takes: the right 4xx problem, nothing stored, no 5xx. */
@QuarkusTest
@Tag("TC8")
class ClaimBadInputTest extends ClaimScene {

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private Victim victim;
    private long before;

    @BeforeEach
    void look() {
        victim = victim(1_000);
        before = stored();
    }

    static Stream<String> spoiled() {
        return Stream.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "CLAIM trailing",
                "CLAIM -\"type\":\"NON_CUSTOMER\"-\"type\":\"BOTH\"",
                "CLAIM -\"type\":\"NON_CUSTOMER\"-\"type\":null",
                "CLAIM -\"type\":\"NON_CUSTOMER\"-\"type\":0",
                "CLAIM -\"type\":\"NON_CUSTOMER\",-",
                "CLAIM -\"type\":\"NON_CUSTOMER\",-\"type\":\"NON_CUSTOMER\",\"type\":\"NON_CUSTOMER\",",
                "CLAIM -\"type\":\"NON_CUSTOMER\",-\"type\":\"NON_CUSTOMER\",\"owedYen\":1,",
                "CLAIM -\"type\":\"NON_CUSTOMER\",-\"type\":\"NON_CUSTOMER\",\"pin\":\"1234\",",
                "CLAIM -\"type\":\"NON_CUSTOMER\",-\"type\":\"NON_CUSTOMER\",\"state\":\"APPROVED\",",
                "CLAIM -\"type\":\"NON_CUSTOMER\",-\"type\":\"NON_CUSTOMER\",\"beneficiaryPersonId\":\"x\",",
                "CLAIM -\"chargeIds\":[-\"chargeIds\":[null,",
                "CLAIM -\"chargeIds\":[-\"chargeIds\":[\"x\",",
                "CLAIM -\"chargeIds\":[-\"chargeIds\":[1,",
                "CLAIM -\"chargeIds\":[-\"chargeIds\":[\"" + ID + "\",\"" + ID + "\",",
                "CLAIM -\"0125\"-\"125\"",
                "CLAIM -\"0125\"-\"01255\"",
                "CLAIM -\"0125\"-\"０１２５\"",
                "CLAIM -\"0125\"-125",
                "CLAIM -\"0125\"-null",
                "CLAIM -\"101\"-\"1O1\"",
                "CLAIM -\"ORDINARY\"-\"OTHER\"",
                "CLAIM -\"ORDINARY\"-\"ordinary\"",
                "CLAIM -\"holderKana\":\"ヤマダ　ハナコ\"-\"holderKana\":\"\"",
                "CLAIM -\"holderKana\":\"ヤマダ　ハナコ\"-\"holderKana\":\"　\"",
                "CLAIM -\"holderKana\":\"ヤマダ　ハナコ\"-\"holderKana\":null",
                "CLAIM -\"holderKana\":\"ヤマダ　ハナコ\"-\"holderKana\":\"" + "ア".repeat(101) + "\"",
                "MORE,\"consequential\":[null]",
                "MORE,\"consequential\":{}",
                "MORE,\"consequential\":[{}]",
                "MORE,\"consequential\":[{\"kind\":\"GIFT\",\"amountYen\":1,\"evidence\":\"E\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":0,\"evidence\":\"E\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":-1,\"evidence\":\"E\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":1.5,\"evidence\":\"E\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":\"1\",\"evidence\":\"E\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":10000000000,\"evidence\":\"E\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":1,\"evidence\":\"\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":1,\"evidence\":\"a\\u0000b\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":1,\"evidence\":\"\\ud800\"}]",
                "MORE,\"consequential\":[{\"kind\":\"LATE_FEE\",\"amountYen\":1,\"evidence\":\"" + "E".repeat(201)
                        + "\"}]",
                "MORE,\"assessment\":{\"finding\":\"GUILTY\",\"note\":\"n\"}",
                "MORE,\"assessment\":{\"finding\":\"NONE\",\"note\":\" \"}",
                "MORE,\"assessment\":{\"finding\":\"NONE\",\"note\":\"" + "n".repeat(1001) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void ofAClaim(String recipe) {
        String body = body(recipe);

        refused(post("/v1/cases/" + victim.caseNumber() + "/claims", Member.SUPPORT, body), 400);
        refused(at(maker, Member.SUPPORT).body(body).put("/v1/claims/" + ID), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田", "ヤマダ,", "ヲ", "ヤマダ@", "゛ヤマダ"})
    void ofANameThatNoBankFileCanSay(String name) {
        String body = victim.claim().replace("ヤマダ　ハナコ", name);

        Response answer = post("/v1/cases/" + victim.caseNumber() + "/claims", Member.SUPPORT, body);

        refused(answer, 422);
        assertThat(answer.as(Json.class).getInt("position")).isBetween(0, name.length());
        assertThat(answer.asString()).doesNotContain(name);
    }

    @Test
    void ofAKey() {
        for (String key : List.of("", " ", "k".repeat(65), "schlüssel")) {
            refused(
                    at(maker, Member.SUPPORT)
                            .header("Idempotency-Key", key)
                            .body(victim.claim())
                            .post("/v1/cases/" + victim.caseNumber() + "/claims"),
                    400);
        }
        refused(
                at(maker, Member.SUPPORT).body(victim.claim()).post("/v1/cases/" + victim.caseNumber() + "/claims"),
                400);
    }

    @Test
    void ofIdsThatAreNowhere() {
        for (String number : List.of("SKS-2031-000001-0", "SKS-2031-999999-9", "x", "%00", "1")) {
            int status = post("/v1/cases/" + number + "/claims", Member.SUPPORT, victim.claim())
                    .statusCode();
            assertThat(status).isIn(400, 404);
        }
        for (String id : List.of(ID, "x", "%00", "..%2f")) {
            refused(at(maker, Member.SUPPORT).get("/v1/claims/" + id), 400, 404);
            refused(at(maker, Member.SUPPORT).delete("/v1/claims/" + id), 400, 404);
            refused(at(maker, Member.SUPPORT).get("/v1/claims/" + id + "/payee"), 400, 404);
            refused(post("/v1/claims/" + id + "/approvals", Member.SUPERVISOR, hash("0".repeat(64))), 400, 404);
            for (String part : List.of("", "/file")) {
                refused(at(first, Member.SUPERVISOR).get("/v1/payment-runs/" + id + part), 400, 404);
            }
            for (String part : List.of("/releases", "/confirmations")) {
                refused(at(first, Member.SUPERVISOR).post("/v1/payment-runs/" + id + part), 400, 404);
            }
            refused(at(first, Member.SUPERVISOR).delete("/v1/payment-runs/" + id), 400, 404);
        }
        refused(at(maker, Member.SUPPORT).body(victim.claim()).put("/v1/claims/" + ID), 404);
    }

    @Test
    void ofAnApproval() {
        for (String body : List.of(
                "",
                "{}",
                "[]",
                "null",
                hash(""),
                hash("0".repeat(63)),
                hash("0".repeat(65)),
                hash("g".repeat(64)),
                hash("A".repeat(64)),
                "{\"contentHash\":null}",
                "{\"contentHash\":0}",
                "{\"contentHash\":\"" + "0".repeat(64) + "\",\"personId\":\"" + ID + "\"}")) {
            refused(post("/v1/claims/" + ID + "/approvals", Member.SUPERVISOR, body), 400);
        }
    }

    @Test
    void ofAPaymentRun() {
        for (String body : List.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"transferDate\":null}",
                "{\"transferDate\":\"\"}",
                "{\"transferDate\":\"2026-12-3\"}",
                "{\"transferDate\":\"2026-02-30\"}",
                "{\"transferDate\":\"2026-13-01\"}",
                "{\"transferDate\":\"２０２６-12-03\"}",
                "{\"transferDate\":\"2026-12-03T00:00:00\"}",
                "{\"transferDate\":20261203}",
                "{\"transferDate\":[2026,12,3]}",
                "{\"transferDate\":\"2026-12-03\",\"totalYen\":1}")) {
            refused(post("/v1/payment-runs", Member.SUPERVISOR, body), 400);
        }
    }

    private String body(String recipe) {
        if (recipe.startsWith("MORE")) {
            return victim.claimWith(recipe.substring(4));
        }
        if (!recipe.startsWith("CLAIM ")) {
            return recipe;
        }
        String[] parts = recipe.substring(6).split("-", 3);
        if (parts.length < 3) {
            return victim.claim() + recipe.substring(5);
        }
        assertThat(victim.claim()).contains(parts[1]);
        return victim.claim().replace(parts[1], parts[2]);
    }

    private Response post(String path, String role, String body) {
        return at(maker, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private static String hash(String hash) {
        return "{\"contentHash\":\"" + hash + "\"}";
    }

    private void refused(Response answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn((Object[]) statuses);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(stored()).isEqualTo(before);
    }

    private long stored() {
        return count("select (select count(*) from claim) + (select count(*) from payment_run)"
                + " + (select count(*) from claim_approval) + (select count(*) from idempotent_call)"
                + " + (select count(*) from claimed_charge) + (select count(*) from fact where type like '%.claim-%'"
                + " or type like '%.payment-run-%' or type like '%.payee-%' or type like '%.approval-%')");
    }
}
