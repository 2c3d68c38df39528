package dev.sekisho.sandbox.world.bank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sekisho.sandbox.world.ekyc.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank over the wire: page, mandate, debits, the interface of 2020, scripted faults. */
@QuarkusTest
@WithTestResource(Operator.class)
class BankApiTest {

    private static final String BANK = "/banks/0998";
    private static final String REDIRECT = "http://127.0.0.1:9/v1/bank-returns/0998";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-1234";
    private static final AtomicInteger NEXT_ACCOUNT = new AtomicInteger(7_000_000);

    private final String number = Integer.toString(NEXT_ACCOUNT.incrementAndGet());

    @BeforeEach
    void aDepositorComes() {
        addDepositor("0998").then().statusCode(201);
    }

    @AfterEach
    void everybodyBehavesAgain() {
        given().delete("/faults").then().statusCode(204);
    }

    @Test
    void linksAndDebitsAndTheBooksSayIt() {
        Response token = token(codeFromPage(), VERIFIER);

        token.then().statusCode(200).body("token_type", equalTo("Bearer"));
        Map<String, Object> claims = claims(token.path("id_token"));
        assertThat(claims)
                .containsEntry("holder_kana", "ミホン　ハナコ")
                .containsEntry("nonce", "the-nonce")
                .containsEntry("aud", "sekisho")
                .containsEntry("branch_code", "105")
                .containsEntry("account_number", number);
        assertThat(claims.get("iss").toString()).endsWith(BANK);
        String reference = debit(token.path("access_token"), "c-" + number, 1_000)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("reference");
        assertThat(booked("c-" + number)).containsEntry("reference", reference).containsEntry("amountYen", 1_000);
        given().auth()
                .preemptive()
                .basic("sekisho", "sandbox-secret")
                .get(BANK + "/api/debits/c-" + number)
                .then()
                .statusCode(200)
                .body("reference", equalTo(reference));
    }

    @Test
    void theIdTokenIsSignedByTheBanksKey() throws Exception {
        String[] parts =
                token(codeFromPage(), VERIFIER).<String>path("id_token").split("\\.");
        Map<String, String> jwk = given().get(BANK + "/jwks.json").path("keys[0]");

        var verification = Signature.getInstance("SHA256withECDSAinP1363Format");
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(coordinate(jwk.get("x")), coordinate(jwk.get("y")));
        verification.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
        verification.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(verification.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void aVerifierThatDoesNotFitTheChallengeIsRefusedAndUsesTheCodeUp() {
        String code = codeFromPage();

        token(code, "another-" + VERIFIER).then().statusCode(400).body("error", equalTo("invalid_grant"));
        token(code, VERIFIER).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void aCodeThatComesTwiceIsRefusedAndTakesItsMandateWithIt() {
        String code = codeFromPage();
        String mandate = token(code, VERIFIER).path("access_token");

        token(code, VERIFIER).then().statusCode(400).body("error", equalTo("invalid_grant"));

        debit(mandate, "reused-" + number, 1).then().body("reason", equalTo("MANDATE_REVOKED"));
    }

    @Test
    void makesSureOfItsOwnDepositorAndCountsFailuresLikeItsPage() {
        identify("0000", oneTimeCode()).then().statusCode(403);
        identify("4711", oneTimeCode()).then().statusCode(204);
        for (int i = 0; i < 3; i++) {
            identify("4711", "000000").then().statusCode(403);
        }
        identify("4711", oneTimeCode()).then().statusCode(403);
    }

    private Response identify(String pin, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("pin", pin, "secondFactor", code))
                .post(BANK + "/depositors/105/" + number + "/identifications");
    }

    @Test
    void thePageSaysThatSomethingWasWrongButNotWhat() {
        String requestUri = push(form());
        String show = given().queryParam("client_id", "sekisho")
                .queryParam("request_uri", requestUri)
                .get(BANK + "/oauth/authorize")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(show)
                .contains("関所第一銀行")
                .contains("****" + number.substring(4))
                .doesNotContain(number);

        String wrongPin = page(requestUri, "0000", oneTimeCode())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String wrongCode =
                page(requestUri, "4711", "").then().statusCode(200).extract().asString();

        assertThat(wrongPin).isEqualTo(wrongCode).contains("認証できませんでした");
    }

    @Test
    void afterItsOwnNumberOfFailuresTheBankSendsTheCustomerBack() {
        String requestUri = push(form());
        page(requestUri, "0000", "").then().statusCode(200);
        page(requestUri, "0001", "").then().statusCode(200);

        Map<String, String> query = query(
                page(requestUri, "0002", "").then().statusCode(303).extract().header("Location"));

        assertThat(query).containsEntry("error", "access_denied").containsEntry("state", "a state");
        page(requestUri, "4711", oneTimeCode()).then().statusCode(400);
        assertThat(query(page(push(form()), "4711", oneTimeCode()).header("Location")))
                .containsEntry("error", "access_denied");
        given().delete(account() + "/lock").then().statusCode(204);
        page(push(form()), "4711", oneTimeCode()).then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret, wrong, 401",
        "response_type, token, 400",
        "redirect_uri, javascript:alert(1), 400",
        "redirect_uri, '', 400",
        "state, '', 400",
        "nonce, '', 400",
        "code_challenge, short, 400",
        "code_challenge_method, plain, 400",
        "scope, everything, 400",
        "branch_code, 1, 400",
        "account_type, GOLD, 400",
        "account_number, 12345678, 400"
    })
    void aPushedRequestThatDoesNotFitIsRefused(String field, String value, int status) {
        Map<String, String> form = form();
        form.put(field, value);

        given().formParams(form).post(BANK + "/oauth/par").then().statusCode(status);
    }

    @Test
    void aDebitIsAskedForWithAMandateAndAFittingBody() {
        debit("no-such-mandate", "x-" + number, 1).then().statusCode(401);
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        for (String body : new String[] {
            "{\"request_id\":\"a\",\"amount\":0}",
            "{\"request_id\":\"a\",\"amount\":-1}",
            "{\"request_id\":\"a\",\"amount\":1.5}",
            "{\"request_id\":\"a\",\"amount\":\"1\"}",
            "{\"request_id\":\"a b\",\"amount\":1}",
            "{\"request_id\":\"a\",\"amount\":1,\"more\":1}",
            "{\"request_id\":\"a\",\"request_id\":\"b\",\"amount\":1}",
            "{\"amount\":1}",
            "{",
            ""
        }) {
            given().auth()
                    .oauth2(mandate)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(BANK + "/api/debits")
                    .then()
                    .statusCode(400);
        }
        assertThat(booked("a")).isNull();
    }

    @Test
    void anotherAmountUnderTheSameRequestIdIsRefused() {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        debit(mandate, "same-" + number, 10).then().statusCode(200);

        debit(mandate, "same-" + number, 11).then().statusCode(422);
    }

    @Test
    @Tag("TC4")
    void aLostAnswerIsBookedAndTheConnectionClosed() {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        fault("{\"mode\":\"LOSE_ANSWER\",\"next\":1}");

        assertThatThrownBy(() -> debit(mandate, "lost-" + number, 500)).isInstanceOf(Exception.class);

        assertThat(booked("lost-" + number)).containsEntry("amountYen", 500);
        debit(mandate, "lost-" + number, 500).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        inquiry("lost-" + number).then().statusCode(200).body("status", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("CH-10")
    void aBankThatWasToldToStopTheServiceDeclinesDebitsAndStillAnswersInquiriesAndCredits() {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        fault("{\"mode\":\"STOP_SERVICE\"}");

        debit(mandate, "stopped-" + number, 500).then().statusCode(200).body("reason", equalTo("SERVICE_STOPPED"));
        inquiry("stopped-" + number).then().statusCode(200).body("status", equalTo("DECLINED"));
        credit(mandate, "still-paid-" + number, 500).then().body("status", equalTo("ACCEPTED"));
        given().delete("/faults").then().statusCode(204);
        debit(mandate, "later-" + number, 500).then().body("status", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("TC4")
    void aCreditWhoseAnswerIsLostIsBookedOnceAndFoundByAnInquiry() {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        fault("{\"mode\":\"LOSE_ANSWER\",\"next\":1}");

        assertThatThrownBy(() -> credit(mandate, "paid-" + number, 500)).isInstanceOf(Exception.class);

        assertThat(booked("paid-" + number)).containsEntry("amountYen", 500).containsEntry("direction", "CREDIT");
        credit(mandate, "paid-" + number, 500).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        creditInquiry("paid-" + number).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        inquiry("paid-" + number).then().statusCode(404).body("status", equalTo("UNKNOWN_REQUEST"));
        debit(mandate, "paid-" + number, 500).then().statusCode(422);
    }

    @Test
    @Tag("TC4")
    void aCutAnswerPromisesMoreThanComesAndTheDebitIsBooked() throws IOException {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        fault("{\"mode\":\"CUT_ANSWER\",\"next\":1}");

        String heard = everythingHeard(mandate, "cut-" + number, false);

        assertThat(heard).startsWith("HTTP/1.1 200 OK").contains("Content-Length: ");
        String body = heard.substring(heard.indexOf("\r\n\r\n") + 4);
        assertThat(body).startsWith("{").doesNotContain("}");
        assertThat(booked("cut-" + number)).containsEntry("amountYen", 500);
        debit(mandate, "cut-" + number, 500).then().statusCode(200).body("status", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("TC4")
    void aDoubledAnswerComesTwiceOverOneConnectionAndIsBookedOnce() throws IOException {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        fault("{\"mode\":\"DOUBLE_ANSWER\",\"next\":1}");

        String heard = everythingHeard(mandate, "double-" + number, true);

        assertThat(heard.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(heard.split("x-fapi-interaction-id: the-first", -1)).hasSize(3);
        assertThat(heard.split("\"request_id\":\"double-" + number, -1)).hasSize(3);
        assertThat(booked("double-" + number)).containsEntry("amountYen", 500);
    }

    /** All bytes of one connection until the bank closes it, after one debit. @param last whether we ask it to close */
    private String everythingHeard(String mandate, String requestId, boolean last) throws IOException {
        String body = "{\"request_id\":\"%s\",\"amount\":500}".formatted(requestId);
        String request = """
                POST %s/api/debits HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/json
                x-fapi-interaction-id: the-first
                Connection: %s
                Content-Length: %d

                """.formatted(BANK, mandate, last ? "close" : "keep-alive", body.length())
                .replace("\n", "\r\n");
        try (Socket bank = new Socket("127.0.0.1", RestAssured.port)) {
            bank.setSoTimeout(60_000);
            bank.getOutputStream().write((request + body).getBytes(StandardCharsets.US_ASCII));
            return new String(bank.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    @Tag("TC4")
    void aRefusedCreditBooksNothing() {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        fault("{\"mode\":\"REFUSE\",\"next\":1}");

        credit(mandate, "unpaid-" + number, 500).then().statusCode(503);

        creditInquiry("unpaid-" + number).then().statusCode(404).body("status", equalTo("UNKNOWN_REQUEST"));
        credit("no-such-mandate", "unpaid-" + number, 1).then().statusCode(401);
    }

    @Test
    @Tag("TC4")
    void aRefusalBooksNothing() {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        fault("{\"mode\":\"REFUSE\",\"next\":1}");

        debit(mandate, "refused-" + number, 500).then().statusCode(503);

        inquiry("refused-" + number).then().statusCode(404).body("status", equalTo("UNKNOWN_REQUEST"));
    }

    @Test
    @Tag("TC4")
    void aDelayedDebitIsKnownAsProcessingUntilItIsBooked() {
        String mandate = token(codeFromPage(), VERIFIER).path("access_token");
        String first = "";
        // Whoever came too late to see it under way asks for another one that takes longer.
        for (int delayMillis = 1_500; !first.equals("PROCESSING"); delayMillis *= 2) {
            assertThat(delayMillis).as("seen under way, and not only booked").isLessThan(30_000);
            String request = "slow-" + number + "-" + delayMillis;
            fault("{\"mode\":\"DELAY\",\"delayMillis\":" + delayMillis + ",\"next\":1}");

            var answer = CompletableFuture.supplyAsync(() -> debit(mandate, request, 500));
            first = await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> inquiry(request), heard -> heard.statusCode() == 200)
                    .path("status");

            answer.join().then().statusCode(200).body("status", equalTo("ACCEPTED"));
            inquiry(request).then().body("status", equalTo("ACCEPTED"));
        }
    }

    @Test
    @Tag("A14")
    void theInterfaceOf2020SaysOkToNumberAndPin() {
        addDepositor("0999").then().statusCode(201);

        legacy("0999", "4711").then().statusCode(200).body("result", equalTo("OK"));
        legacy("0999", "0000").then().body("result", equalTo("NG")).body("code", equalTo("NOT_AUTHENTICATED"));
        legacy("0998", "4711").then().statusCode(404);
        given().formParams(form()).post("/banks/0999/oauth/par").then().statusCode(404);
    }

    @Test
    void theBankTellsItsDepositorAndGivesAReceipt() {
        String body = "{\"branch_code\":\"105\",\"account_number\":\"%s\",\"text\":\"連携されました\"}".formatted(number);
        given().contentType(ContentType.JSON)
                .body(body)
                .post(BANK + "/api/notices")
                .then()
                .statusCode(401);

        String receipt = given().auth()
                .preemptive()
                .basic("sekisho", "sandbox-secret")
                .contentType(ContentType.JSON)
                .body(body)
                .post(BANK + "/api/notices")
                .then()
                .statusCode(202)
                .extract()
                .path("receipt");

        given().get(account() + "/notices")
                .then()
                .body("notices.receipt", hasItem(receipt))
                .body("notices.text", hasItem("連携されました"));
    }

    @Test
    void anAccountHasOneHolderAndNobodyIsFoundWhoIsNotThere() {
        addDepositor("0998").then().statusCode(409);
        given().get(BANK + "/depositors/105/0000000/one-time-code").then().statusCode(404);
        given().get(BANK + "/depositors/1/0/one-time-code").then().statusCode(400);
        given().get("/banks/1234/books").then().statusCode(404);
    }

    private String codeFromPage() {
        Map<String, String> query = query(page(push(form()), "4711", oneTimeCode())
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        assertThat(query).containsEntry("state", "a state");
        return query.get("code");
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("client_id", "sekisho");
        form.put("client_secret", "sandbox-secret");
        form.put("response_type", "code");
        form.put("redirect_uri", REDIRECT);
        form.put("state", "a state");
        form.put("nonce", "the-nonce");
        form.put("code_challenge", challenge());
        form.put("code_challenge_method", "S256");
        form.put("scope", "account_link");
        form.put("branch_code", "105");
        form.put("account_type", "ORDINARY");
        form.put("account_number", number);
        return form;
    }

    private static String push(Map<String, String> form) {
        return given().formParams(form)
                .post(BANK + "/oauth/par")
                .then()
                .statusCode(201)
                .extract()
                .path("request_uri");
    }

    private static Response page(String requestUri, String pin, String code) {
        return given().redirects()
                .follow(false)
                .formParam("client_id", "sekisho")
                .formParam("request_uri", requestUri)
                .formParam("pin", pin)
                .formParam("one_time_code", code)
                .post(BANK + "/oauth/authorize");
    }

    private static Response token(String code, String verifier) {
        return given().formParam("client_id", "sekisho")
                .formParam("client_secret", "sandbox-secret")
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", REDIRECT)
                .formParam("code_verifier", verifier)
                .post(BANK + "/oauth/token");
    }

    private static Response debit(String mandate, String requestId, long yen) {
        return given().auth()
                .oauth2(mandate)
                .contentType(ContentType.JSON)
                .body("{\"request_id\":\"%s\",\"amount\":%d}".formatted(requestId, yen))
                .post(BANK + "/api/debits");
    }

    private static Response credit(String mandate, String requestId, long yen) {
        return given().auth()
                .oauth2(mandate)
                .contentType(ContentType.JSON)
                .body("{\"request_id\":\"%s\",\"amount\":%d}".formatted(requestId, yen))
                .post(BANK + "/api/credits");
    }

    private static Response creditInquiry(String requestId) {
        return given().auth().preemptive().basic("sekisho", "sandbox-secret").get(BANK + "/api/credits/" + requestId);
    }

    private static Response inquiry(String requestId) {
        return given().auth().preemptive().basic("sekisho", "sandbox-secret").get(BANK + "/api/debits/" + requestId);
    }

    private Response legacy(String bank, String pin) {
        return given().contentType(ContentType.JSON)
                .body("{\"branchCode\":\"105\",\"accountNumber\":\"%s\",\"pin\":\"%s\"}".formatted(number, pin))
                .post("/banks/" + bank + "/legacy/registrations");
    }

    private Response addDepositor(String bank) {
        return given().contentType(ContentType.JSON)
                .body("{\"branchCode\":\"105\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"%s\",".formatted(number)
                        + "\"holderKana\":\"ミホン　ハナコ\",\"birthDate\":\"1985-05-05\",\"pin\":\"4711\","
                        + "\"balanceYen\":100000}")
                .post("/banks/" + bank + "/depositors");
    }

    private static void fault(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/faults/bank-0998")
                .then()
                .statusCode(200);
    }

    private String oneTimeCode() {
        return given().get(account() + "/one-time-code").path("code");
    }

    private String account() {
        return BANK + "/depositors/105/" + number;
    }

    private static Map<String, Object> booked(String requestId) {
        return given().get(BANK + "/books").path("entries.find { it.requestId == '" + requestId + "' }");
    }

    private static Map<String, Object> claims(String jwt) {
        byte[] json = Base64.getUrlDecoder().decode(jwt.split("\\.")[1]);
        return JsonPath.from(new String(json, StandardCharsets.UTF_8)).getMap("");
    }

    private static BigInteger coordinate(String encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }

    private static Map<String, String> query(String location) {
        Map<String, String> query = new HashMap<>();
        for (String pair : URI.create(location).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
