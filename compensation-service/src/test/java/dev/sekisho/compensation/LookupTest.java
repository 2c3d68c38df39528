package dev.sekisho.compensation;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.sekisho.compensation.app.Stored;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LookupTest {

    private static final String SOME_ID = "11111111-1111-4111-8111-111111111111";
    private static final List<String> ENDPOINTS =
            List.of("/v1/wallets/" + SOME_ID, "/v1/charges?walletId=" + SOME_ID, "/v1/traces?chargeId=" + SOME_ID);

    @Inject
    Stored stored;

    @ParameterizedTest
    @CsvSource({
        "/v1/wallets/x, id-malformed",
        "/v1/wallets/1-1-1-1-1, id-malformed",
        "/v1/wallets/11111111-1111-4111-8111-11111111111g, id-malformed",
        "/v1/wallets/%00, id-malformed",
        "/v1/wallets/' or 1=1 --, id-malformed",
        "/v1/charges, one-key-needed",
        "/v1/charges?cursor=x, one-key-needed",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&chargeId=11111111-1111-4111-8111-111111111111,"
                + " one-key-needed",
        "/v1/charges?walletId=, one-key-needed",
        "/v1/charges?bankAccountId=0998-001-1234567, id-malformed",
        "/v1/charges?chargeId=%F0%9F%92%A9, id-malformed",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&cursor=x, cursor-malformed",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&limit=0, limit-out-of-range",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&limit=201, limit-out-of-range",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&limit=-1, limit-out-of-range",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&limit=1e2, limit-out-of-range",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&limit=１, limit-out-of-range",
        "/v1/charges?walletId=11111111-1111-4111-8111-111111111111&limit=99999999999999999999, limit-out-of-range",
        "/v1/traces, charges-needed",
        "/v1/traces?chargeId=x, id-malformed",
        "/v1/traces?chargeId=11111111-1111-4111-8111-111111111111&chargeId=1-1-1-1-1, id-malformed",
        "/v1/traces?chargeId=%00, id-malformed",
        "/v1/traces?chargeId=11111111-1111-4111-8111-111111111111&rule=LAST, parameter-malformed"
    })
    void badInputIsAProblemAndLeavesNothing(String path, String code) {
        List<String> before = stored.size();

        supportGets(path)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(field("type", equalTo("https://sekisho.dev/problems/" + code)))
                .body(field("status", equalTo(400)))
                .body(field("detail", equalTo(null)));

        assertThat(stored.size()).isEqualTo(before);
    }

    @Test
    void aLimitOnItsBoundaryIsTaken() {
        supportGets(ENDPOINTS.get(1) + "&limit=1").statusCode(200);
        supportGets(ENDPOINTS.get(1) + "&limit=200").statusCode(200);
    }

    @Test
    void anEmptyParameterIsLikeNone() {
        supportGets(ENDPOINTS.get(1) + "&cursor=&limit=&chargeId=").statusCode(200);
    }

    @Test
    void whatNobodyEverHeardOfIsNotFoundOrEmpty() {
        supportGets("/v1/wallets/" + SOME_ID)
                .statusCode(404)
                .contentType("application/problem+json")
                .body(field("type", equalTo("https://sekisho.dev/problems/wallet-unknown")));
        supportGets("/v1/charges?walletId=" + SOME_ID)
                .statusCode(200)
                .body(field("items", hasSize(0)))
                .body(field("$", not(hasKey("nextCursor"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/wallets/" + SOME_ID, "/v1/charges", "/v1/traces"})
    void nothingCanBeWritten(String path) {
        String support = Tokens.service("support-tool", "compensation-service");
        given().header("Authorization", support)
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(405);
        given().header("Authorization", support).delete(path).then().statusCode(405);
        given().header("Authorization", support)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(406);
    }

    @Test
    void chargesArePagedNewestFirstWithoutGapOrRepetition() {
        Facts facts = new Facts();
        List<UUID> charges =
                Stream.generate(UUID::randomUUID).limit(5).sorted(byText()).toList();
        Broker.publishAsChargeService(
                charges.stream().map(charge -> facts.reserved(charge, 1_000)).toList());
        String path = "/v1/charges?bankAccountId=" + facts.bankAccount;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> supportGets(path).body(field("items", hasSize(5))));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = supportGets(path + "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200);
            seen.addAll(page.extract().as(Json.class).get("items.chargeId"));
            cursor = page.extract().as(Json.class).get("nextCursor");
        } while (cursor != null);

        // All at one moment: then the id decides.
        assertThat(seen)
                .containsExactlyElementsOf(charges.stream()
                        .sorted(byText().reversed())
                        .map(UUID::toString)
                        .toList());
    }

    @Test
    void oneChargeIsFoundByItsId() {
        Facts facts = new Facts();
        UUID charge = UUID.randomUUID();
        Broker.publishAsChargeService(List.of(facts.reserved(charge, 1_000)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> supportGets("/v1/charges?chargeId=" + charge)
                        .body(field("items.walletId", hasItems(facts.wallet.toString())))
                        .body(field("items[0].amountYen", equalTo(1_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    @Tag("TA10")
    void onlySupportsOwnAssertionForThisServiceIsHeard(String name, String authorization, int status) {
        for (String endpoint : ENDPOINTS) {
            var request = given();
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            request.get(endpoint).then().statusCode(status).contentType("application/problem+json");
        }
    }

    static Stream<Arguments> callers() {
        UUID account = UUID.randomUUID();
        Stream<Arguments> customers = Stream.of("compensation-service", "charge-service", "link-service")
                .map(audience -> Arguments.of(
                        "customer for " + audience,
                        Tokens.customer(account, audience),
                        audience.equals("compensation-service") ? 403 : 401));
        Stream<Arguments> services = Stream.of(
                        "identity-service", "link-service", "charge-service", "compensation-service", "operations-tool")
                .map(principal -> Arguments.of(principal, Tokens.service(principal, "compensation-service"), 403));
        Stream<Arguments> elsewhere = Stream.of("identity-service", "link-service", "charge-service")
                .map(audience ->
                        Arguments.of("support for " + audience, Tokens.service("support-tool", audience), 401));
        Stream<Arguments> nobody = Stream.of(
                Arguments.of("nobody", null, 401),
                Arguments.of("an empty assertion", "Assertion ", 401),
                Arguments.of("basic", "Basic c3VwcG9ydDpzdXBwb3J0", 401),
                Arguments.of("an assertion as bearer", asBearer(), 401));
        return Stream.of(customers, services, elsewhere, nobody).flatMap(all -> all);
    }

    private static String asBearer() {
        return Tokens.service("support-tool", "compensation-service").replace("Assertion ", "Bearer ");
    }

    @Test
    void theApiIsDocumentedWhereItRuns() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/wallets/{walletId}"))
                .body(containsString("/v1/charges"))
                .body(containsString("nextCursor"));
    }

    @Test
    @Tag("IN-11")
    void theAuditLogsEntriesAreNotForSupport() {
        for (String path : List.of("/v1/audit/entries?from=0&to=1", "/v1/audit/inclusion?fact=" + SOME_ID)) {
            supportGets(path).statusCode(403).contentType("application/problem+json");
        }
        supportGets("/v1/audit/checkpoints").statusCode(200);
    }

    private static java.util.Comparator<UUID> byText() {
        return java.util.Comparator.comparing(UUID::toString);
    }

    private static ValidatableResponse supportGets(String path) {
        return given().header("Authorization", Tokens.service("support-tool", "compensation-service"))
                .get(path)
                .then();
    }
}
