package dev.sekisho.sandbox.world.bank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.sandbox.world.ekyc.Operator;
import dev.sekisho.sandbox.world.ekyc.OperatorKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank's app over the wire: what it shows, what its depositor answers, what the operator hears. */
@QuarkusTest
@WithTestResource(Operator.class)
class AppApiTest {

    private static final String BANK = "/banks/0997";
    private static final String REQUEST = "oauth-authz-req+jwt";
    private static final AtomicInteger NEXT_ACCOUNT = new AtomicInteger(5_000_000);

    private final String number = Integer.toString(NEXT_ACCOUNT.incrementAndGet());
    private final String token = UUID.randomUUID().toString();

    @BeforeEach
    void aDepositorComes() {
        given().contentType(ContentType.JSON)
                .body("{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"" + number
                        + "\",\"holderKana\":\"ミホン　ハナコ\",\"birthDate\":\"1985-05-05\",\"pin\":\"4711\","
                        + "\"balanceYen\":100000}")
                .post(BANK + "/depositors")
                .then()
                .statusCode(201);
    }

    private String issuer() {
        return given().get(BANK + "/jwks.json").statusCode() == 200
                ? io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + BANK
                : "";
    }

    private String claims(String audience, long end) {
        return "{\"iss\":\"sekisho\",\"aud\":\"" + audience + "\",\"exp\":" + end
                + ",\"scope\":\"account_link\",\"nonce\":\"the-nonce\",\"client_notification_token\":\"" + token
                + "\",\"binding_message\":\"1A2B3C4D ****001\",\"requested_expiry\":600,\"branch_code\":\"101\","
                + "\"account_type\":\"ORDINARY\",\"account_number\":\"" + number + "\"}";
    }

    private static long soon() {
        return Instant.now().getEpochSecond() + 60;
    }

    private static Response start(String request) {
        return given().formParam("client_id", "sekisho")
                .formParam("client_secret", "sandbox-secret")
                .formParam("request", request)
                .post(BANK + "/oauth/bc-authorize");
    }

    private String started() {
        return start(OperatorKey.sign(REQUEST, claims(issuer(), soon())))
                .then()
                .statusCode(200)
                .body("interval", equalTo(2))
                .extract()
                .path("auth_req_id");
    }

    private static Response ask(String approval) {
        return given().formParam("client_id", "sekisho")
                .formParam("client_secret", "sandbox-secret")
                .formParam("grant_type", "urn:openid:params:grant-type:ciba")
                .formParam("auth_req_id", approval)
                .post(BANK + "/oauth/token");
    }

    private String app(String account) {
        return BANK + "/depositors/101/" + account + "/app";
    }

    private Response answers(String account, String approval, boolean yes) {
        return given().contentType(ContentType.JSON)
                .body("{\"approve\":" + yes + "}")
                .post(app(account) + "/" + approval);
    }

    @Test
    void showsWhatTheOperatorAskedAndTellsItOnceWhatTheDepositorAnswered() {
        String approval = started();
        given().get(app(number))
                .then()
                .body("requests", hasSize(1))
                .body("requests[0].message", equalTo("1A2B3C4D ****001"));
        ask(approval).then().statusCode(400).body("error", equalTo("authorization_pending"));
        ask(approval).then().statusCode(400).body("error", equalTo("slow_down"));

        answers(number, approval, true).then().statusCode(204);

        String idToken = ask(approval).then().statusCode(200).extract().path("id_token");
        String said = new String(Base64.getUrlDecoder().decode(idToken.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(said).contains("\"nonce\":\"the-nonce\"", "\"amr\":[\"swk\",\"fpt\"]", approval, "ミホン　ハナコ", number);
        ask(approval).then().statusCode(400).body("error", equalTo("expired_token"));
        given().get(app(number)).then().body("requests", hasSize(0));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Operator.taken("notification").stream()
                        .map(webhook -> webhook.body().split("\\.")[1])
                        .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                        .anyMatch(notified -> notified.contains(token) && notified.contains(approval)));
    }

    @Test
    void tellsThatTheDepositorDenied() {
        String approval = started();
        answers(number, approval, false).then().statusCode(204);

        ask(approval).then().statusCode(400).body("error", equalTo("access_denied"));
        answers(number, approval, true).then().statusCode(404);
    }

    @Test
    void tellsThatNobodyAnsweredInTime() {
        String approval = started();
        given().delete(app(number) + "/" + approval).then().statusCode(204);

        ask(approval).then().statusCode(400).body("error", equalTo("expired_token"));
        given().get(app(number)).then().body("requests", hasSize(0));
        answers(number, approval, true).then().statusCode(404);
    }

    @Test
    void letsNobodyAnswerForAnotherDepositor() {
        String approval = started();

        given().delete(app("3000001") + "/" + approval).then().statusCode(404);
        answers("3000001", approval, true).then().statusCode(404);
        given().get(app("3000001")).then().body("requests", hasSize(0));
        ask(approval).then().body("error", equalTo("authorization_pending"));
    }

    @Test
    void believesNoRequestButTheOperatorsOwnForThisBankAndNow() {
        for (String request : new String[] {
            OperatorKey.signAsAStranger(REQUEST, claims(issuer(), soon())),
            OperatorKey.sign("sekisho-assertion+jwt", claims(issuer(), soon())),
            OperatorKey.sign(REQUEST, claims(issuer().replace("0997", "0998"), soon())),
            OperatorKey.sign(REQUEST, claims(issuer(), soon() - 3_600)),
            OperatorKey.sign(REQUEST, claims(issuer(), soon()).replace("ORDINARY", "OTHER")),
            OperatorKey.sign(REQUEST, claims(issuer(), soon()).replace("600", "6000")),
            OperatorKey.sign(REQUEST, "{}"),
            "x.y.z",
            ""
        }) {
            start(request).then().statusCode(400).body("error", equalTo("invalid_request"));
        }
        given().formParam("client_id", "sekisho")
                .formParam("client_secret", "wrong")
                .formParam("request", OperatorKey.sign(REQUEST, claims(issuer(), soon())))
                .post(BANK + "/oauth/bc-authorize")
                .then()
                .statusCode(401);
    }

    @Test
    void hasNoAppAtABankWithoutOne() {
        given().get("/banks/0001/depositors/001/1000001/app").then().statusCode(404);
    }
}
