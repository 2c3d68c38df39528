package dev.sekisho.compensation.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint about money to victims with every caller's token: only those it is for are let in. */
@QuarkusTest
@Tag("TA10")
class ClaimTokenTableTest extends ClaimScene {

    private static final String ME = "compensation-service";
    private static final List<String> ROLES = List.of(
            "support",
            "support-supervisor",
            "operations",
            "operations-approver",
            "reviewer",
            "mlro",
            "investigator",
            "auditor",
            "access-admin");
    private static final Set<String> MAKERS = Set.of("support");
    private static final Set<String> APPROVERS = Set.of("support-supervisor");
    private static final Set<String> DESK = Set.of("support", "support-supervisor");
    private static final Set<String> READERS = Set.of("support", "support-supervisor", "auditor");
    private static final String CLAIMS = "/v1/claims/{claimId}";
    private static final String RUN = "/v1/payment-runs/{runId}";
    private static final String STATEMENTS = "/v1/bank-statements";
    private static final String LUMP_SUM = "/v1/lump-sums/{lumpSumId}";
    private static final String OTHER_ACCOUNTS = "/v1/cases/{caseNumber}/other-accounts";
    private static final String INTERIM = "/v1/interim-payments/{interimId}";
    private static final String SETTLEMENTS = "/v1/settlements";
    private static final Set<String> SETTLED = Set.of("support-supervisor", "auditor", "a bank's user");
    private static final Set<String> OVERSEERS = Set.of("support-supervisor", "auditor");

    private record Endpoint(String method, String path, Set<String> roles) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                new Endpoint("POST", "/v1/cases/{caseNumber}/claims", MAKERS),
                new Endpoint("GET", "/v1/cases/{caseNumber}/claims", READERS),
                new Endpoint("GET", CLAIMS, READERS),
                new Endpoint("PUT", CLAIMS, MAKERS),
                new Endpoint("DELETE", CLAIMS, DESK),
                new Endpoint("POST", CLAIMS + "/approvals", APPROVERS),
                new Endpoint("GET", CLAIMS + "/payee", DESK),
                new Endpoint("GET", CLAIMS + "/payee-checks", READERS),
                new Endpoint("GET", "/v1/compensation-figures", READERS),
                new Endpoint("POST", "/v1/payment-runs", APPROVERS),
                new Endpoint("GET", RUN, Set.of("support-supervisor", "auditor")),
                new Endpoint("DELETE", RUN, APPROVERS),
                new Endpoint("GET", RUN + "/file", APPROVERS),
                new Endpoint("POST", RUN + "/releases", APPROVERS),
                new Endpoint("POST", RUN + "/confirmations", APPROVERS),
                new Endpoint("POST", RUN + "/refusals", APPROVERS),
                new Endpoint("POST", STATEMENTS, APPROVERS),
                new Endpoint("GET", STATEMENTS + "/{statementId}", OVERSEERS),
                new Endpoint("POST", STATEMENTS + "/{statementId}/acceptances", APPROVERS),
                new Endpoint("GET", "/v1/bank-returns", OVERSEERS),
                new Endpoint("GET", "/v1/bank-returns/{returnId}/words", APPROVERS),
                new Endpoint("POST", "/v1/bank-returns/{returnId}/verdicts", APPROVERS),
                new Endpoint("POST", "/v1/lump-sums", APPROVERS),
                new Endpoint("GET", "/v1/lump-sums", Set.of("support-supervisor", "auditor", "a bank's user")),
                new Endpoint("GET", LUMP_SUM, OVERSEERS),
                new Endpoint("DELETE", LUMP_SUM, APPROVERS),
                new Endpoint("POST", LUMP_SUM + "/approvals", APPROVERS),
                new Endpoint("POST", LUMP_SUM + "/recalls", APPROVERS),
                new Endpoint("GET", LUMP_SUM + "/lines", Set.of("support-supervisor", "a bank's user")),
                new Endpoint("POST", LUMP_SUM + "/answers", Set.of("a bank's user")),
                new Endpoint("GET", "/v1/split-rules", OVERSEERS),
                new Endpoint("POST", "/v1/split-rules", APPROVERS),
                new Endpoint("POST", "/v1/split-rules/{ruleId}/agreements", APPROVERS),
                new Endpoint("GET", "/v1/cases/{caseNumber}/liabilities", OVERSEERS),
                new Endpoint("POST", "/v1/cases/{caseNumber}/liabilities", APPROVERS),
                new Endpoint("POST", "/v1/cases/{caseNumber}/liabilities/{liabilityId}/agreements", APPROVERS),
                new Endpoint("POST", CLAIMS + "/interim-payments", MAKERS),
                new Endpoint("GET", INTERIM, READERS),
                new Endpoint("DELETE", INTERIM, APPROVERS),
                new Endpoint("POST", INTERIM + "/approvals", APPROVERS),
                new Endpoint("POST", INTERIM + "/files", APPROVERS),
                new Endpoint("GET", INTERIM + "/file", APPROVERS),
                new Endpoint("POST", INTERIM + "/confirmations", APPROVERS),
                new Endpoint("POST", INTERIM + "/refusals", APPROVERS),
                new Endpoint("GET", "/v1/interim-debts", OVERSEERS),
                new Endpoint("GET", "/v1/bank-debits", OVERSEERS),
                new Endpoint("POST", "/v1/bank-debits/{debitId}/settings-aside", APPROVERS),
                new Endpoint("GET", "/v1/unpaid-claims", READERS),
                new Endpoint("POST", "/v1/cases/{caseNumber}/creditor-letters", DESK),
                new Endpoint(
                        "GET", OTHER_ACCOUNTS, Set.of("support", "support-supervisor", "auditor", "a bank's user")),
                new Endpoint("POST", OTHER_ACCOUNTS, Set.of("a bank's user")),
                new Endpoint("GET", OTHER_ACCOUNTS + "/{otherAccountId}/account", DESK),
                new Endpoint("POST", OTHER_ACCOUNTS + "/{otherAccountId}/agreements", APPROVERS),
                new Endpoint("GET", SETTLEMENTS, SETTLED),
                new Endpoint("POST", SETTLEMENTS, APPROVERS),
                new Endpoint("GET", SETTLEMENTS + "/{settlementId}", SETTLED),
                new Endpoint("GET", SETTLEMENTS + "/{settlementId}/file", SETTLED),
                new Endpoint("POST", SETTLEMENTS + "/{settlementId}/closings", APPROVERS));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void letsInOnlyThoseItIsFor(Endpoint endpoint) {
        tokens().forEach((caller, token) -> {
            int status = call(endpoint, token).statusCode();
            if (endpoint.roles().contains(caller)) {
                assertThat(status).as("%s by %s", endpoint, caller).isNotIn(401, 403, 500, 503);
            } else {
                assertThat(status).as("%s by %s", endpoint, caller).isIn(401, 403);
            }
        });
    }

    @Test
    void thereIsNoSuchEndpointWithoutARowInTheTable() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("paths");
        List<String> documented = paths.entrySet().stream()
                .filter(path -> path.getKey()
                        .matches(
                                "/v1/(claims|payment-runs|compensation-figures|bank-statements|bank-returns|bank-debits"
                                        + "|lump-sums|split-rules|settlements|unpaid-claims|interim-.*)(/.*)?"
                                        + "|.*/(claims|liabilities|other-accounts|creditor-letters)(/.*)?"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(key ->
                                List.of("get", "put", "post", "delete", "patch").contains(key))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        endpoints().map(Endpoint::toString).toList());
    }

    private static Map<String, String> tokens() {
        UUID staff = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("nobody", "");
        tokens.put("nonsense", "Bearer nonsense");
        tokens.put("a customer", Tokens.customer(staff, ME));
        tokens.put("a bank's user", Tokens.bankUser(staff, person, "0998", ME));
        for (String role : ROLES) {
            tokens.put(role, Tokens.staff(staff, person, ME, role));
        }
        // Whom a token is for is looked at before any role.
        for (String role : List.of("support", "support-supervisor", "auditor")) {
            tokens.put(role + " elsewhere", Tokens.staff(staff, person, "link-service", role));
        }
        for (String service :
                List.of("identity-service", "link-service", "charge-service", ME, "support-tool", "operations-tool")) {
            tokens.put(service, Tokens.service(service, ME));
        }
        return tokens;
    }

    private static Response call(Endpoint endpoint, String token) {
        RequestSpecification request = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (Set.of("POST", "PUT").contains(endpoint.method())
                && !endpoint.path().startsWith(RUN)) {
            request.body("{}");
        }
        if (endpoint.path().equals(STATEMENTS)) {
            request.contentType(ContentType.BINARY).body("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return request.request(
                endpoint.method(),
                endpoint.path().replaceAll("\\{[A-Za-z]+}", UUID.randomUUID().toString()));
    }
}
