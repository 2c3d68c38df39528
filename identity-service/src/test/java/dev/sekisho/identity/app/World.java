package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Json;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** The fake world as tests see and set it, over its own HTTP. */
final class World {

    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private World() {}

    private static String url() {
        return ConfigProvider.getConfig().getValue("sekisho.world-url", String.class);
    }

    static List<String> inbox(String to) {
        return given().urlEncodingEnabled(true)
                .get(url() + "/inbox/{to}", to)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getList("messages.text");
    }

    /** The last run of exactly six digits in the last message to somebody. */
    static String codeOf(String to) {
        List<String> texts = inbox(to);
        Matcher matcher = SIX_DIGITS.matcher(texts.get(texts.size() - 1));
        String code = null;
        while (matcher.find()) {
            code = matcher.group();
        }
        return code;
    }

    /** How many messages the gateway was given, ever, to anybody. */
    static int sent() {
        return given().get(url() + "/sent")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("count");
    }

    /** By which the gateway speaks of the last message to somebody. */
    static String lastReference(String to) {
        return given().get(url() + "/inbox/{to}", to)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("messages[-1].reference");
    }

    static void number(String e164, String json) {
        given().contentType(ContentType.JSON)
                .body(json)
                .put(url() + "/carrier/numbers/{number}", e164)
                .then()
                .statusCode(200);
    }

    /** The eKYC vendor answers something that is no session. */
    static void vendorTalksNonsense() {
        given().contentType(ContentType.JSON)
                .body("{\"nonsense\":true}")
                .put(url() + "/faults/ekyc")
                .then()
                .statusCode(200);
    }

    /** What charge-service has of a freeze; empty if it never heard of it. */
    /** What charge-service says is in a wallet. */
    static void money(UUID wallet, String said) {
        given().contentType("application/json")
                .body(said)
                .put(url() + "/internal/v1/wallets/" + wallet)
                .then()
                .statusCode(200);
    }

    static Json freeze(UUID wallet, UUID freeze) {
        return given().get(url() + "/internal/v1/wallets/" + wallet + "/freezes/" + freeze)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    /** The subscriber decides at the carrier, whose contract is on this name. */
    static void consent(String id, String state, String holderKana) {
        given().contentType(ContentType.JSON)
                .body("{\"state\":\"" + state + "\",\"holderKana\":\"" + holderKana + "\"}")
                .put(url() + "/carrier/contract/consents/" + id)
                .then()
                .statusCode(200);
    }

    /** What mitome answers when it is asked about an applicant. */
    static void applicant(String id, String json) {
        given().contentType(ContentType.JSON)
                .body(json)
                .put(url() + "/mitome/applicants/" + id)
                .then()
                .statusCode(200);
    }

    /** @param target {@code messages}, {@code charge} or {@code ekyc} */
    static void away(String target, boolean away) {
        given().contentType(ContentType.JSON)
                .body("{\"away\":" + away + "}")
                .put(url() + "/faults/" + target)
                .then()
                .statusCode(200);
    }
}
