package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.sekisho.compensation.app.Endpoints.Endpoint;
import dev.sekisho.kit.testing.RestingWorkers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: a right 4xx problem, nothing stored, no 5xx, and no owner is asked anything. */
@QuarkusTest
@Tag("TD11")
class CaseBadInputTest implements RestingWorkers {

    private static final String CHARGE = "\"chargeIds\":[\"00000000-0000-0000-0000-000000000001\"]";

    @Inject
    Stored stored;

    private final Owners owners = new Owners();
    private final Desk bank = Desk.bank("0998");
    private final Desk support = Desk.of("support");

    @BeforeEach
    void ownersAnswer() {
        owners.doAll();
    }

    static Stream<Endpoint> takingABody() {
        return Endpoints.all().stream().filter(endpoint -> endpoint.body() != null);
    }

    private static List<String> spoiled(String good) {
        String last = good.substring(0, good.length() - 1);
        return List.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "7",
                "{",
                last,
                good + "{}",
                last + ",\"state\":\"CLOSED\"}",
                last + ",\"walletId\":\"" + UUID.randomUUID() + "\"}",
                last + ",\"pin\":\"1234\"}",
                good.replaceFirst(":\"[^\"]*\"", ":null"),
                good.replaceFirst(":\"[^\"]*\"", ":7"),
                good.replaceFirst(":\"[^\"]*\"", ":[]"),
                good.replaceFirst(":\"[^\"]*\"", ":\"\""),
                good.replaceFirst(":\"[^\"]*\"", ":\"" + "9".repeat(5_000) + "\""),
                good.replace("\"00000000-0000-0000-0000-000000000001\"", "\"1\"")
                        .replace("OWN_USE", "own_use")
                        .replace("THIRD_PARTY", "third_party")
                        .replace("STAY_OPEN", "stay_open")
                        .replace("INTERIM", "interim")
                        .replace("WEB", "web")
                        .replace("REPORTED", "reported")
                        .replace("no-such", "no such")
                        .replace("PROMISED", "promised")
                        .replace("\"attack\":false", "\"attack\":\"no\""),
                "{\"a\":".repeat(100) + "1" + "}".repeat(100));
    }

    /** Looked into the database once for all of them: that is what takes time. */
    @ParameterizedTest
    @MethodSource("takingABody")
    void refusesABodyThatIsNotWhatItTakes(Endpoint endpoint) {
        Desk desk = asMeant(endpoint);
        List<String> before = stored.size();

        for (String body : spoiled(endpoint.body())) {
            requireRefused(desk.asks()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body)
                    .request(endpoint.method(), endpoint.atNowhere()));
        }

        assertThat(stored.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"certainty\":\"SUSPECTED\"} | report-without-clue",
                "{\"certainty\":\"SUSPECTED\",\"amountYen\":1000} | report-without-clue",
                "{\"certainty\":\"SUSPECTED\",\"occurredFrom\":\"2026-11-01T00:00:00Z\"} | report-without-clue",
                "{\"certainty\":\"SUSPECTED\",\"chargeIds\":[],\"bankReferences\":[]} | report-without-clue",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\"} | channel-missing",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"source\":\"VICTIM\"} | channel-missing",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"occurredFrom\":\"2026-11-02T00:00:00Z\",\"occurredTo\":\"2026-11-01T00:00:00Z\"} | period-not-possible",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"occurredFrom\":\"9998-01-01T00:00:00Z\"} | period-not-possible",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"occurredTo\":\"+1000000000-12-31T23:59:59.999999999Z\"} | period-not-possible",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"occurredFrom\":\"1999-12-31T23:59:59Z\"} | period-not-possible",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"bankCode\":\"998\"} | invalid-request",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"amountYen\":0} | invalid-request",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"amountYen\":100000001} | invalid-request",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"amountYen\":1.5} | malformed-json",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"amountYen\":\"100\"} | malformed-json",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"statement\":\"\"} | invalid-request",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"reportReference\":\"a b\"} | invalid-request",
                "{CHARGE,\"certainty\":\"sure\"} | malformed-json",
                "{CHARGE} | invalid-request",
                "{\"certainty\":\"SUSPECTED\",\"chargeIds\":[null]} | invalid-request",
                "{\"certainty\":\"SUSPECTED\",\"bankReferences\":[\"\"]} | invalid-request",
                "{\"certainty\":\"SUSPECTED\",\"bankReferences\":[\"０９\"]} | invalid-request",
                "{\"certainty\":\"SUSPECTED\",\"account\":{}} | invalid-request",
                "{\"certainty\":\"SUSPECTED\",\"account\":{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"123456\"}} | invalid-request",
                "{\"certainty\":\"SUSPECTED\",\"account\":{\"branchCode\":\"101\",\"accountType\":\"OTHER\",\"accountNumber\":\"1234567\"}} | malformed-json",
                "{\"certainty\":\"SUSPECTED\",\"linkId\":\"x\"} | malformed-json"
            })
    void saysWhatIsWrongWithABanksReport(String body, String code) {
        assertRefused(() -> bank.reports(UUID.randomUUID().toString(), body.replace("CHARGE", CHARGE)))
                .then()
                .statusCode(400)
                .body(field("type", endsWith("/" + code)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{CHARGE,\"certainty\":\"SUSPECTED\"} | channel-missing",
                "{CHARGE,\"certainty\":\"SUSPECTED\",\"channel\":\"BANK_API\"} | channel-missing",
                "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"bankReferences\":[\"R\"]} | bank-code-missing",
                "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"account\":{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"1234567\"}} | bank-code-missing"
            })
    void saysWhatIsWrongWithACallThatStaffWroteDown(String body, String code) {
        assertRefused(() -> support.reports(UUID.randomUUID().toString(), body.replace("CHARGE", CHARGE)))
                .then()
                .statusCode(400)
                .body(field("type", endsWith("/" + code)));
    }

    @Test
    void namesAHundredChargesAndNotOneMore() {
        String hundred = charges(100);
        bank.reports("{\"certainty\":\"SUSPECTED\",\"chargeIds\":[" + hundred + "]}")
                .statusCode(201);

        assertRefused(() -> bank.reports(
                UUID.randomUUID().toString(), "{\"certainty\":\"SUSPECTED\",\"chargeIds\":[" + charges(101) + "]}"));
        String words = "あ".repeat(2_000);
        bank.reports("{" + CHARGE + ",\"certainty\":\"SUSPECTED\",\"statement\":\"" + words + "\"}")
                .statusCode(201);
        assertRefused(() -> bank.reports(
                UUID.randomUUID().toString(),
                "{" + CHARGE + ",\"certainty\":\"SUSPECTED\",\"statement\":\"" + words + "あ\"}"));
    }

    private static String charges(int count) {
        return String.join(
                ",",
                IntStream.range(0, count)
                        .mapToObj(i -> "\"" + UUID.randomUUID() + "\"")
                        .toList());
    }

    @ParameterizedTest
    @Tag("TD10")
    @ValueSource(
            strings = {"\\u0000", "a\\u0000b", "\\u0007", "\\u001b[31m", "\\ud800", "\\udc00a", "\\u202e", "\\u2028"})
    void takesWordsOnlyAsSomebodyCouldWriteThem(String words) {
        assertRefused(() -> bank.reports(
                UUID.randomUUID().toString(),
                "{" + CHARGE + ",\"certainty\":\"SUSPECTED\",\"statement\":\"" + words + "\"}"));
        assertRefused(() -> Desk.of("support-supervisor")
                .asks()
                .body("{\"outcome\":\"OWN_USE\",\"note\":\"" + words + "\"}")
                .post("/v1/cases/SKS-2020-999999-0/closings"));
    }

    @Test
    void takesLinesAndCharactersBeyondTheFirstPlane() {
        bank.reports("{" + CHARGE + ",\"certainty\":\"SUSPECTED\",\"statement\":\"𠮷田です。\\n身に覚えがありません 😢\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @Tag("A54")
    @ValueSource(
            strings = {"暗証番号は4821です", "暗証番号：４８２１", "暗証番号を聞かれて\\n4821 と答えた", "my PIN is 4821", "pin=4821", "PIN 4821."})
    void takesNoPinAndKeepsNone(String statement) {
        String body = "{" + CHARGE + ",\"certainty\":\"SUSPECTED\",\"statement\":\"" + statement + "\"}";

        assertRefused(() -> bank.reports(UUID.randomUUID().toString(), body))
                .then()
                .statusCode(400)
                .body(field("type", endsWith("/pin-not-taken")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "暗証番号は誰にも言っていません",
                "I never told my PIN to anybody; 30000 yen are gone",
                "shopping in 2026",
                "9月3日に10000円が引き落とされていました"
            })
    void doesNotTakeAYearOrAnAmountForAPin(String statement) {
        bank.reports("{" + CHARGE + ",\"certainty\":\"SUSPECTED\",\"statement\":\"" + statement + "\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "with space", "x12345678901234567890123456789012345678901234567890123456789012345"})
    @Tag("TC1")
    void refusesAReportWithoutAUsableKey(String key) {
        assertRefused(() -> bank.reports(key, "{" + CHARGE + ",\"certainty\":\"SUSPECTED\"}"))
                .then()
                .body(field("type", endsWith("/idempotency-key-missing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesAnotherMediaType(String type) {
        for (Endpoint endpoint : Endpoints.all()) {
            if (endpoint.body() != null) {
                Desk desk = asMeant(endpoint);
                assertRefused(() -> desk.asks()
                        .contentType(type)
                        .body(endpoint.body())
                        .request(endpoint.method(), endpoint.atNowhere()));
            }
        }
    }

    private Desk asMeant(Endpoint endpoint) {
        if (endpoint.path().startsWith("/internal")) {
            return Desk.ofService("link-service");
        }
        if (endpoint.roles().contains("mlro") && endpoint.body() != null) {
            return Desk.of("mlro");
        }
        return endpoint.roles().contains("bank-user") ? bank : Desk.of("support-supervisor");
    }

    private Response assertRefused(Supplier<Response> call) {
        List<String> before = stored.size();

        Response answer = requireRefused(call.get());

        assertThat(stored.size()).isEqualTo(before);
        return answer;
    }

    private static Response requireRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 404, 415, 422);
        assertThat(answer.contentType()).contains("problem+json");
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("4821");
        return answer;
    }
}
