package dev.sekisho.sandbox.world;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.sandbox.world.ekyc.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rest of the world over the wire: vendor and webhooks, messages, carrier, clock, faults, its own description. */
@QuarkusTest
@WithTestResource(Operator.class)
class WorldApiTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String APPLICATION = """
            {"nameKanji":"見本 花子","nameKana":"ミホン ハナコ","birthDate":"1985-05-05","address":"東京都見本区1-2-3",
             "documentNumber":"D-%s","genuine":%s,"kanaSource":"FURIGANA_IN_CREDENTIAL"}
            """;

    @AfterEach
    void everybodyBehavesAgain() {
        given().delete("/faults").then().statusCode(204);
        Operator.refuse(0);
    }

    @Test
    void theVendorTellsAnIntermediateResultAndThenTheFinalOneSigned() {
        String session = openSession("JPKI");
        submit(session, true).then().statusCode(202);

        await().atMost(SOON).until(() -> Operator.taken(session).size() == 2);
        List<Operator.Webhook> taken = Operator.taken(session);
        var first = JsonPath.from(taken.get(0).body());
        var last = JsonPath.from(taken.get(1).body());
        assertThat(first.getBoolean("final")).isFalse();
        assertThat(first.getString("result")).isEqualTo("PROCESSING");
        assertThat(first.getString("verified")).isNull();
        assertThat(last.getBoolean("final")).isTrue();
        assertThat(last.getString("result")).isEqualTo("APPROVED");
        assertThat(last.getString("verified.nameKana")).isEqualTo("ミホン ハナコ");
        assertThat(last.getString("verified.documentType")).isEqualTo("INDIVIDUAL_NUMBER_CARD");
        assertThat(last.getString("eventId")).isNotEqualTo(first.getString("eventId"));
        taken.forEach(webhook -> assertThat(webhook.signature()).isEqualTo(signatureFor(webhook)));
        given().header("X-Api-Key", "sandbox-key")
                .get("/ekyc/sessions/" + session)
                .then()
                .body("final", equalTo(true))
                .body("result", equalTo("APPROVED"));
    }

    @Test
    void thePagerCallsOnceForOneKey() {
        String key = UUID.randomUUID() + "-1";
        for (int status : List.of(202, 200)) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{\"level\":\"MANAGEMENT\"}")
                    .post("/pager/calls")
                    .then()
                    .statusCode(status);
        }

        given().get("/pager/calls")
                .then()
                .statusCode(200)
                .body("findAll { it.key == '%s' }.text".formatted(key), contains("{\"level\":\"MANAGEMENT\"}"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/pager/calls")
                .then()
                .statusCode(400);
    }

    @Test
    void aWebhookThatIsNotTakenComesAgainInItsPlace() {
        Operator.refuse(2);
        String session = openSession("PHOTO_IMAGE");
        submit(session, false).then().statusCode(202);

        await().atMost(SOON).until(() -> Operator.taken(session).size() == 2);
        var last = JsonPath.from(Operator.taken(session).get(1).body());
        assertThat(last.getString("result")).isEqualTo("REJECTED");
        assertThat(last.getList("reasons")).isEqualTo(List.of("DOCUMENT_NOT_GENUINE"));
    }

    @Test
    void theSecondVendorOnlyHintsAndSettlesOnceItWasHeard() {
        String applicant = given().header("X-Mitome-Token", "sandbox-key")
                .contentType(ContentType.JSON)
                .body("{\"externalUserId\":\"proof-1\"}")
                .post("/mitome/applicants?level=jpki")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Operator.refuse(1);
        given().contentType(ContentType.JSON)
                .body(APPLICATION.formatted(4711, true))
                .post("/mitome/applicants/" + applicant + "/submission")
                .then()
                .statusCode(202);

        await().atMost(SOON).until(() -> Operator.taken(applicant).size() == 2);
        assertThat(Operator.taken(applicant))
                .allSatisfy(webhook -> assertThat(webhook.body()).doesNotContain("ミホン", "GREEN"))
                .allSatisfy(webhook -> assertThat(webhook.signature()).hasSize(88));
        given().header("X-Mitome-Token", "sandbox-key")
                .get("/mitome/applicants/" + applicant)
                .then()
                .body("review.answer", equalTo("GREEN"))
                .body("review.settled", equalTo(true))
                .body("info.familyReading", equalTo("ミホン"));
        given().header("X-Mitome-Token", "sandbox-key")
                .delete("/mitome/applicants/" + applicant + "/personal-data")
                .then()
                .statusCode(204);
        given().header("X-Mitome-Token", "sandbox-key")
                .get("/mitome/applicants/" + applicant)
                .then()
                .statusCode(404);
    }

    @Test
    void theCarrierSaysWhoseContractALineIsOnceItsSubscriberConsents() {
        String line = "+819044440001";
        given().contentType(ContentType.JSON)
                .body("{\"subscriberNumber\":\"C-1\",\"nameKanji\":\"見本 花子\",\"nameKana\":\"ミホン ハナコ\","
                        + "\"birthDate\":\"1980-01-02\",\"address\":\"東京都見本区\"}")
                .put("/carrier/contract/lines/{line}", line)
                .then()
                .statusCode(204);
        String consent = askConsent(line);
        given().header("X-Api-Key", "sandbox-key")
                .get("/carrier/contract/consents/" + consent)
                .then()
                .body("state", equalTo("WAITING"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("answer")));
        decide(consent).statusCode(202);
        decide(consent).statusCode(409);

        String answer = given().header("X-Api-Key", "sandbox-key")
                .get("/carrier/contract/consents/" + consent)
                .then()
                .body("state", equalTo("GIVEN"))
                .extract()
                .path("answer");
        String said = new String(
                java.util.Base64.getUrlDecoder().decode(answer.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(JsonPath.from(said).getString("verified_claims.claims.phone_number"))
                .isEqualTo(line);
        assertThat(JsonPath.from(said).getString("txn")).isEqualTo(consent);
        String stranger = askConsent("+819044440002");
        decide(stranger).statusCode(202);
        given().header("X-Api-Key", "sandbox-key")
                .get("/carrier/contract/consents/" + stranger)
                .then()
                .body("state", equalTo("DECLINED"));
    }

    private static String askConsent(String line) {
        return given().header("X-Api-Key", "sandbox-key")
                .contentType(ContentType.JSON)
                .body("{\"nonce\":\"proof-1\",\"phoneNumber\":\"" + line + "\"}")
                .post("/carrier/contract/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("consentId");
    }

    private static io.restassured.response.ValidatableResponse decide(String consent) {
        return given().contentType(ContentType.JSON)
                .body("{\"approved\":true}")
                .post("/carrier/contract/consents/" + consent + "/decision")
                .then();
    }

    @Test
    void anApplicantActsOnceInASessionThatExists() {
        String session = openSession("IC_CHIP");
        submit(session, true).then().statusCode(202);

        submit(session, true).then().statusCode(409);
        submit("nothing", true).then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/ekyc/sessions/" + session + "/submission")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", containsString("nameKana"));
        given().get("/ekyc/sessions/" + session).then().statusCode(401);
    }

    @Test
    void aMessageLiesInItsInboxWhenTheGatewayAnswers() {
        String phone = "+8190" + (10_000_000 + (int) (Math.abs(System.nanoTime()) % 80_000_000));
        send("SMS", phone, "【関所】確認コード 123456").then().statusCode(202);
        send("VOICE", phone, "確認コードは 654321 です").then().statusCode(202);

        given().get("/inbox/{to}", phone).then().statusCode(200).body("messages.channel", contains("SMS", "VOICE"));
        given().get("/inbox/{to}", "nobody@example.com").then().statusCode(200).body("messages", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"SMS,taro@example.com", "MAIL,+819012345678", "PIGEON,+819012345678", "SMS,''"})
    void aMessageThatCannotBeCarriedIsRefused(String channel, String to) {
        send(channel, to, "x").then().statusCode(400);
    }

    @Test
    void theCarrierSaysWhatWasSet() {
        String path = "/carrier/numbers/{e164}";
        given().get(path, "+819000000001").then().statusCode(401);
        given().header("X-Api-Key", "sandbox-key").get(path, "0900").then().statusCode(400);

        given().contentType(ContentType.JSON)
                .body("{\"lineType\":\"DATA_SIM\",\"carrier\":\"見本\",\"contractVerified\":false,\"simChangedAt\":null}")
                .put(path, "+819000000001")
                .then()
                .statusCode(200);

        given().header("X-Api-Key", "sandbox-key")
                .get(path, "+819000000001")
                .then()
                .statusCode(200)
                .body("lineType", equalTo("DATA_SIM"))
                .body("contractVerified", equalTo(false));
    }

    @Test
    void theCarrierTellsEachPartOfANumberByItself() {
        String number = "+819000000002";
        given().contentType(ContentType.JSON)
                .body("{\"lineType\":\"MOBILE\",\"contractVerified\":true,\"portedAt\":\"2020-01-01T00:00:00Z\"}")
                .put("/carrier/numbers/{e164}", number)
                .then()
                .statusCode(200);

        tells("number-insight/line", number, "").body("lineType", equalTo("MOBILE"));
        tells("sim-swap/retrieve-date", number, "").body("monitored", equalTo(true));
        tells("sim-swap/check", number, ",\"maxAge\":168").body("swapped", equalTo(false));
        tells("number-portability/retrieve-date", number, "").body("latestPorting", equalTo("2020-01-01T00:00:00Z"));
        tells("kyc/contract", number, "")
                .body("trustFramework", equalTo("jp_mpiupa"))
                .body("verified", equalTo(true));
    }

    private static ValidatableResponse tells(String part, String number, String more) {
        return given().header("X-Api-Key", "sandbox-key")
                .contentType(ContentType.JSON)
                .body("{\"phoneNumber\":\"" + number + "\"" + more + "}")
                .post("/carrier/" + part)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsSaidOfAMessageIsScripted() {
        given().contentType(ContentType.JSON)
                .body("{\"outcome\":\"FAILED\",\"manner\":\"TWICE\"}")
                .put("/gateway/receipt-scripts/{to}", "+819000000003")
                .then()
                .statusCode(200)
                .body("manner", equalTo("TWICE"));
    }

    @Test
    void theClockMovesForWhoeverPollsIt() {
        long before = given().get("/clock").path("version");

        given().contentType(ContentType.JSON)
                .body("{\"offsetMillis\":3600000}")
                .put("/clock")
                .then()
                .statusCode(200)
                .body("offsetMillis", equalTo(3_600_000))
                .body("missing", hasSize(0));
        given().queryParam("have", before)
                .queryParam("replica", "late")
                .get("/clock")
                .then()
                .statusCode(200)
                .body("offsetMillis", equalTo(3_600_000));
        given().contentType(ContentType.JSON)
                .body("{\"now\":\"2030-01-01T00:00:00Z\"}")
                .put("/clock")
                .then()
                .statusCode(200)
                .body("missing", contains("late"));
        given().contentType(ContentType.JSON)
                .body("{\"offsetMillis\":0}")
                .put("/clock")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"now\":\"2030-01-01T00:00:00Z\",\"offsetMillis\":1}",
                "{\"now\":\"noon\"}",
                "{\"offsetMillis\":9223372036854775807}",
                "[]",
                "null",
                ""
            })
    void aClockIsNotSetToNonsense(String body) {
        given().contentType(ContentType.JSON).body(body).put("/clock").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mode\":\"EXPLODE\"}",
                "{\"mode\":\"DELAY\"}",
                "{\"mode\":\"REFUSE\",\"delayMillis\":1}",
                "{\"mode\":\"REFUSE\",\"share\":0}",
                "{\"mode\":\"REFUSE\",\"share\":1.1}",
                "{\"mode\":\"REFUSE\",\"next\":0}"
            })
    void aFaultThatMakesNoSenseIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/faults/ekyc")
                .then()
                .statusCode(400);
    }

    @Test
    void aFaultIsShownUntilItIsTakenAway() {
        given().contentType(ContentType.JSON)
                .body("{\"mode\":\"REFUSE\",\"share\":0.5,\"next\":3}")
                .put("/faults/messages")
                .then()
                .statusCode(200);
        given().get("/faults")
                .then()
                .body("faults.target", contains("messages"))
                .body("faults[0].next", equalTo(3));
        given().delete("/faults/messages").then().statusCode(204);
        given().get("/faults").then().body("faults", hasSize(0));
        given().contentType(ContentType.JSON)
                .body("{\"mode\":\"REFUSE\"}")
                .put("/faults/moon")
                .then()
                .statusCode(404);
    }

    @Test
    void aRefusingGatewayDeliversNothing() {
        given().contentType(ContentType.JSON)
                .body("{\"mode\":\"REFUSE\",\"next\":1}")
                .put("/faults/messages");

        send("MAIL", "refused@example.com", "x").then().statusCode(503);

        given().get("/inbox/{to}", "refused@example.com").then().body("messages", hasSize(0));
    }

    @Test
    void describesItself() {
        given().get("/q/openapi").then().statusCode(200).body(containsString("/banks/{code}/oauth/par"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private static String openSession(String method) {
        String body = "{\"externalId\":\"%s\",\"method\":\"%s\"}".formatted(UUID.randomUUID(), method);
        Response opened = given().header("X-Api-Key", "sandbox-key")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/ekyc/sessions");
        opened.then().statusCode(201).body("url", containsString("/submission"));
        return opened.path("sessionId");
    }

    private static Response submit(String session, boolean genuine) {
        return given().contentType(ContentType.JSON)
                .body(APPLICATION.formatted(session.hashCode(), genuine))
                .post("/ekyc/sessions/" + session + "/submission");
    }

    private static Response send(String channel, String to, String text) {
        return given().header("X-Api-Key", "sandbox-key")
                .contentType(ContentType.JSON)
                .body("{\"channel\":\"%s\",\"to\":\"%s\",\"text\":\"%s\",\"reference\":\"r\"}"
                        .formatted(channel, to, text))
                .post("/gateway/messages");
    }

    private static String signatureFor(Operator.Webhook webhook) {
        String time = webhook.signature().substring(2, webhook.signature().indexOf(','));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("sandbox-webhook-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] expected = mac.doFinal((time + "." + webhook.body()).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(expected);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
