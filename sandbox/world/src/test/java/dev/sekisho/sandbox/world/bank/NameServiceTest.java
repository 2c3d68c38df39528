package dev.sekisho.sandbox.world.bank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;

import dev.sekisho.sandbox.world.ekyc.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Banks that differ: one tells the holder's name, one compares, one is asked for the payee, one asks for the passbook. */
@QuarkusTest
@WithTestResource(Operator.class)
class NameServiceTest {

    private static final String COMPARES = "/banks/0157";
    private static final String BY_INQUIRY = "/banks/0169";
    private static final String PASSBOOK = "/banks/0001";
    private static final String REDIRECT = "http://127.0.0.1:9/v1/bank-returns";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-1234";
    private static final AtomicInteger NEXT_ACCOUNT = new AtomicInteger(8_000_000);

    private final String number = Integer.toString(NEXT_ACCOUNT.incrementAndGet());

    @Test
    @Tag("A20")
    void theWorldHasTheBanksOf2020AndThoseThatTookThemOver() {
        given().get("/banks")
                .then()
                .statusCode(200)
                .body("banks.size()", greaterThanOrEqualTo(39))
                .body("banks.bankCode", hasItems("0001", "0117", "0118", "0154", "0546", "0998", "0999", "9900"))
                .body("banks.find { it.bankCode == '0118' }.redirect", equalTo(false))
                .body("banks.find { it.bankCode == '0157' }.names", equalTo("COMPARED"));
    }

    @Test
    @Tag("LK-02")
    void aBankThatComparesSaysWhetherBothAreTheHoldersAndNothingMore() {
        addDepositor(COMPARES);

        assertThat(claims(COMPARES, "ミホン ハナコ", "1985-05-05"))
                .containsEntry("holder_kana_matches", true)
                .containsEntry("birth_date_matches", true)
                .doesNotContainKey("holder_kana");
        assertThat(claims(COMPARES, "ミホン ハナヨ", "1985-05-05"))
                .containsEntry("holder_kana_matches", false)
                .containsEntry("birth_date_matches", true);
        assertThat(claims(COMPARES, "ミホン ハナコ", "1985-05-06"))
                .containsEntry("holder_kana_matches", true)
                .containsEntry("birth_date_matches", false);
    }

    @Test
    void aBankThatComparesTakesNoAnnouncementWithoutAPerson() {
        push(form(COMPARES)).then().statusCode(400).body("error", equalTo("invalid_request"));
        push(form(COMPARES).formParam("holder_kana", "ミホン ハナコ").formParam("birth_date", "1985-13-05"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    @Tag("LK-02")
    void aBankThatIsAskedForThePayeeIsSilentInItsSignedAnswer() {
        addDepositor(BY_INQUIRY);

        assertThat(claims(BY_INQUIRY, null, null)).doesNotContainKeys("holder_kana", "holder_kana_matches");
        payee(BY_INQUIRY, "ORDINARY").then().statusCode(200).body("holder_kana", equalTo("ミホン　ハナコ"));
        payee(BY_INQUIRY, "SAVINGS").then().statusCode(404).body("status", equalTo("UNKNOWN_ACCOUNT"));
        payee(COMPARES, "ORDINARY").then().statusCode(404).body("status", equalTo("PAYEES_NOT_TOLD"));
        given().get(BY_INQUIRY + "/api/payees/105/ORDINARY/" + number).then().statusCode(401);
    }

    @Test
    @Tag("A15")
    void aBankThatAsksForThePassbookTakesItsNewestBalanceAndSaysSo() {
        addDepositor(PASSBOOK);
        String requestUri = push(form(PASSBOOK)).path("request_uri");

        page(PASSBOOK, requestUri, "99999").then().statusCode(200);
        String code = code(page(PASSBOOK, requestUri, "100000"));

        assertThat(claims(token(PASSBOOK, code).path("id_token")))
                .extractingByKey("amr")
                .asString()
                .contains("balance");
    }

    private Map<String, Object> claims(String bank, String kana, String birthDate) {
        RequestSpecification form = form(bank);
        if (kana != null) {
            form.formParam("holder_kana", kana).formParam("birth_date", birthDate);
        }
        String requestUri = push(form).path("request_uri");
        String oneTimeCode = given().get(bank + "/depositors/105/" + number + "/one-time-code")
                .path("code");
        return claims(token(bank, code(page(bank, requestUri, oneTimeCode))).path("id_token"));
    }

    private RequestSpecification form(String bank) {
        return given().basePath(bank)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("client_id", "sekisho")
                .formParam("client_secret", "sandbox-secret")
                .formParam("response_type", "code")
                .formParam("redirect_uri", REDIRECT)
                .formParam("state", "the-state")
                .formParam("nonce", "the-nonce")
                .formParam("code_challenge", challenge())
                .formParam("code_challenge_method", "S256")
                .formParam("scope", "account_link")
                .formParam("branch_code", "105")
                .formParam("account_type", "ORDINARY")
                .formParam("account_number", number);
    }

    private static Response push(RequestSpecification form) {
        return form.post("/oauth/par");
    }

    private static Response page(String bank, String requestUri, String second) {
        return given().redirects()
                .follow(false)
                .formParam("client_id", "sekisho")
                .formParam("request_uri", requestUri)
                .formParam("pin", "4711")
                .formParam("one_time_code", second)
                .post(bank + "/oauth/authorize");
    }

    private static String code(Response back) {
        back.then().statusCode(303);
        return back.header("Location").replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static Response token(String bank, String code) {
        return given().formParam("client_id", "sekisho")
                .formParam("client_secret", "sandbox-secret")
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", REDIRECT)
                .formParam("code_verifier", VERIFIER)
                .post(bank + "/oauth/token");
    }

    private Response payee(String bank, String type) {
        return given().auth()
                .preemptive()
                .basic("sekisho", "sandbox-secret")
                .get(bank + "/api/payees/105/" + type + "/" + number);
    }

    private void addDepositor(String bank) {
        given().contentType(ContentType.JSON)
                .body("{\"branchCode\":\"105\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"%s\",".formatted(number)
                        + "\"holderKana\":\"ミホン　ハナコ\",\"birthDate\":\"1985-05-05\",\"pin\":\"4711\","
                        + "\"balanceYen\":100000}")
                .post(bank + "/depositors")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> claims(String jwt) {
        byte[] json = Base64.getUrlDecoder().decode(jwt.split("\\.")[1]);
        return JsonPath.from(new String(json, StandardCharsets.UTF_8)).getMap("");
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
