package dev.sekisho.compensation.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.app.Endpoints.Endpoint;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of reports and cases with every caller's token: only those it is for are let in. */
@QuarkusTest
@Tag("TA10")
class CaseTokenTableTest {

    private static final String HERE = "compensation-service";
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
    private static final List<String> SERVICES = List.of(
            "identity-service",
            "link-service",
            "charge-service",
            "compensation-service",
            "support-tool",
            "operations-tool");

    private static Map<String, String> signed = Map.of();

    @Inject
    Stored stored;

    static Stream<Endpoint> endpoints() {
        return Endpoints.all().stream();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void letsInOnlyWhomItIsFor(Endpoint endpoint) {
        List<String> before = stored.size();

        tokens().forEach((caller, token) -> {
            if (!endpoint.roles().contains(caller)) {
                assertThat(call(endpoint, token).statusCode())
                        .as("%s by %s", endpoint, caller)
                        .isIn(401, 403);
            }
        });

        assertThat(stored.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void doesLetInWhomItIsFor(Endpoint endpoint) {
        Map<String, String> tokens = tokens();

        endpoint.roles()
                .forEach(role -> assertThat(call(endpoint, tokens.get(role)).statusCode())
                        .as("%s by %s", endpoint, role)
                        .isIn(200, 201, 400, 404));
    }

    @Test
    void thereIsNoEndpointOfReportsOrCasesWithoutARowInTheTable() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("paths");
        List<String> documented = paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/fraud-reports")
                        || path.getKey().startsWith("/v1/charge-searches")
                        || path.getKey().startsWith("/v1/damage-")
                        || path.getKey().startsWith("/v1/open-banks")
                        || path.getKey().startsWith("/v1/bank-stops")
                        || path.getKey().startsWith("/v1/countermeasures")
                        || path.getKey().startsWith("/v1/audits")
                        || path.getKey().startsWith("/v1/notices")
                        || path.getKey().startsWith("/v1/bulletins")
                        || path.getKey().startsWith("/v1/publication-duty")
                        || path.getKey().startsWith("/v1/depositor-checks")
                        || path.getKey().startsWith("/v1/tasks")
                        || path.getKey().startsWith("/v1/deadline-rules")
                        || path.getKey().startsWith("/v1/reporting-clocks")
                        || path.getKey().startsWith("/v1/escalations")
                        || path.getKey().startsWith("/v1/incidents")
                        || path.getKey().startsWith("/v1/freeze-requests")
                        || path.getKey().startsWith("/v1/disclosures")
                        || path.getKey().endsWith("/disclosures")
                        || path.getKey().startsWith("/v1/wallet-releases")
                        || path.getKey().endsWith("/wallet-releases")
                        || path.getKey().startsWith("/v1/suspicion-")
                        || path.getKey().startsWith("/v1/preservation-lists")
                        || path.getKey().matches("/v1/cases/.*/look-.*")
                        || Endpoints.all().stream().anyMatch(one -> one.path().equals(path.getKey())))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(key ->
                                List.of("get", "put", "post", "delete", "patch").contains(key))
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Endpoints.all().stream().map(Endpoint::toString).toList());
    }

    /** By the caller's name; a name that is a role is a right token of that role. Signed once for all doors. */
    private static Map<String, String> tokens() {
        if (signed.isEmpty()) {
            signed = sign();
        }
        return signed;
    }

    private static Map<String, String> sign() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("nobody", "");
        tokens.put("nonsense", "Bearer nonsense");
        tokens.put("a customer", Tokens.customer(UUID.randomUUID(), HERE));
        for (String role : ROLES) {
            tokens.put(role, Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), HERE, role));
            tokens.put(
                    role + " of link-service",
                    Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), "link-service", role));
        }
        tokens.put("bank-user", Tokens.bankUser(UUID.randomUUID(), UUID.randomUUID(), "0998", HERE));
        tokens.put(
                "a bank's user of link-service",
                Tokens.bankUser(UUID.randomUUID(), UUID.randomUUID(), "0998", "link-service"));
        for (String service : SERVICES) {
            tokens.put(service, Tokens.service(service, HERE));
        }
        return tokens;
    }

    private static Response call(Endpoint endpoint, String token) {
        RequestSpecification request =
                given().header("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (endpoint.body() != null) {
            request.contentType(endpoint.contentType()).body(endpoint.body());
        }
        return request.request(endpoint.method(), endpoint.atNowhere());
    }
}
