package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.identity.app.Endpoints.Caller;
import dev.sekisho.identity.app.Endpoints.Endpoint;
import dev.sekisho.kit.testing.BadTokens;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.kit.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: only the right token, for this service, from the right caller, and only one's own things. */
@QuarkusTest
class CallersTest implements RestingWorkers {

    private static final String HERE = "identity-service";
    private static final Map<String, String> BAD_TOKENS = BadTokens.at(HERE);

    /** Tried at every endpoint; the others, which the same code refuses before it knows the endpoint, at one of a kind. */
    private static final Set<String> TRIED_EVERYWHERE = Set.of(
            "no token",
            "no token at all",
            "algorithm none, unsigned",
            "another key's signature",
            "an expired token",
            "another service's token",
            "a service's assertion as a token");

    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
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

    @Inject
    DataSource database;

    static Stream<Endpoint> forCustomers() {
        return Endpoints.ALL.stream().filter(endpoint -> endpoint.caller() == Caller.CUSTOMER);
    }

    /** What one other service alone may ask, with its name. */
    static Stream<Arguments> forOneService() {
        Map<Caller, String> names =
                Map.of(Caller.LINK_SERVICE, "link-service", Caller.CHARGE_SERVICE, "charge-service");
        return Endpoints.ALL.stream()
                .filter(endpoint -> names.containsKey(endpoint.caller()))
                .map(endpoint -> Arguments.of(endpoint, names.get(endpoint.caller())));
    }

    static Stream<Endpoint> forStaff() {
        return Endpoints.ALL.stream()
                .filter(endpoint ->
                        endpoint.caller() == Caller.STAFF || endpoint.caller().isARole());
    }

    static Stream<Endpoint> forRoles() {
        return Endpoints.ALL.stream().filter(endpoint -> endpoint.caller().isARole());
    }

    static Stream<Endpoint> forServices() {
        return Endpoints.ALL.stream().filter(endpoint -> endpoint.caller() == Caller.SERVICE);
    }

    private static Wire.Reply send(Endpoint endpoint, String authorization) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        return Wire.send(headers, endpoint.method(), endpoint.path(), endpoint.body());
    }

    /** Those of the bad tokens to which this endpoint answers anything but 401, with what it answers. */
    private static Map<String, Integer> notRefused(Endpoint endpoint, Set<String> tried) {
        Map<String, Integer> statuses = new TreeMap<>();
        for (String what : tried) {
            statuses.put(what, send(endpoint, BAD_TOKENS.get(what)).statusCode());
        }
        statuses.values().removeIf(status -> status == 401);
        return statuses;
    }

    @Test
    @Tag("TA9")
    @Tag("TA10")
    void noBadTokenLetsAnybodyInAtAnEndpointOfEachKind() {
        assertThat(BAD_TOKENS.keySet()).containsAll(TRIED_EVERYWHERE);
        Map<String, Long> before = new Tables(database).sizes();
        Map<Caller, Endpoint> ofEachKind = Stream.concat(forCustomers(), forStaff())
                .collect(Collectors.toMap(Endpoint::caller, endpoint -> endpoint, (first, next) -> first));
        for (Endpoint endpoint : ofEachKind.values()) {
            assertThat(notRefused(endpoint, BAD_TOKENS.keySet()))
                    .as(endpoint.toString())
                    .isEmpty();
        }
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forCustomers")
    @Tag("TA9")
    @Tag("TA10")
    void aCustomersEndpointTakesOnlyACustomersTokenForThisService(Endpoint endpoint) {
        Map<String, Long> before = new Tables(database).sizes();
        assertThat(notRefused(endpoint, TRIED_EVERYWHERE))
                .as(endpoint.toString())
                .isEmpty();
        Wire.Reply service = send(endpoint, Tokens.service("link-service", HERE));
        assertThat(service.statusCode()).isEqualTo(403);
        String staff = Tokens.staff(ACCOUNT, UUID.randomUUID(), HERE, "access-admin", "support");
        assertThat(send(endpoint, staff).statusCode()).isEqualTo(403);
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forOneService")
    @Tag("TA10")
    void anInternalEndpointTakesOnlyTheAssertionOfItsCallerForThisService(Endpoint endpoint, String caller) {
        Map<String, Long> before = new Tables(database).sizes();

        assertThat(send(endpoint, null).statusCode()).isEqualTo(401);
        assertThat(send(endpoint, Tokens.service(caller, "compensation-service"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(endpoint, Tokens.customer(ACCOUNT, HERE)).statusCode()).isEqualTo(403);
        Stream.of("link-service", "charge-service", "compensation-service", "support-tool", "operations-tool")
                .filter(other -> !other.equals(caller))
                .forEach(other -> assertThat(
                                send(endpoint, Tokens.service(other, HERE)).statusCode())
                        .as("%s by %s", endpoint, other)
                        .isEqualTo(403));
        String asBearer = Tokens.service(caller, HERE).replace("Assertion ", "Bearer ");
        assertThat(send(endpoint, asBearer).statusCode()).isEqualTo(401);
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @Test
    @Tag("TA10")
    @Tag("IN-11")
    void theAuditLogsEntriesAndTheAttestationAreForTheToolOfOperationsAndAuditors() {
        List<Endpoint> forTool = Endpoints.ALL.stream()
                .filter(endpoint -> endpoint.caller() == Caller.OPERATIONS_TOOL)
                .toList();
        for (Endpoint endpoint : forTool) {
            int heard = endpoint.path().equals("/v1/attestation") ? 200 : 400;
            assertThat(send(endpoint, null).statusCode()).isEqualTo(401);
            assertThat(send(endpoint, Tokens.customer(ACCOUNT, HERE)).statusCode())
                    .isEqualTo(403);
            assertThat(send(endpoint, Tokens.service("link-service", HERE)).statusCode())
                    .isEqualTo(403);
            assertThat(send(endpoint, Tokens.staff(ACCOUNT, ACCOUNT, HERE, "support"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(endpoint, Tokens.service("operations-tool", HERE)).statusCode())
                    .isEqualTo(heard);
            assertThat(send(endpoint, Tokens.staff(ACCOUNT, ACCOUNT, HERE, "auditor"))
                            .statusCode())
                    .isEqualTo(heard);
        }
        assertThat(forTool).hasSize(3);
    }

    @Test
    @Tag("TA10")
    void factsAreToldAgainForTheToolOfOperationsAlone() {
        Map<String, Long> before = new Tables(database).sizes();
        List<Endpoint> forTool = Endpoints.ALL.stream()
                .filter(endpoint -> endpoint.caller() == Caller.FACTS_TOOL)
                .toList();
        for (Endpoint endpoint : forTool) {
            assertThat(send(endpoint, null).statusCode()).isEqualTo(401);
            for (String token : List.of(
                    Tokens.customer(ACCOUNT, HERE),
                    Tokens.service("link-service", HERE),
                    Tokens.staff(ACCOUNT, ACCOUNT, HERE, "operations"))) {
                assertThat(send(endpoint, token).statusCode()).isEqualTo(403);
            }
        }
        assertThat(forTool).hasSize(2);
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forStaff")
    @Tag("TA9")
    @Tag("TA10")
    void anEndpointForStaffTakesOnlyAStaffTokenForThisServiceWithTheRole(Endpoint endpoint) {
        Map<String, Long> before = new Tables(database).sizes();
        assertThat(notRefused(endpoint, TRIED_EVERYWHERE))
                .as(endpoint.toString())
                .isEmpty();
        for (String elsewhere : List.of("link-service", "charge-service", "compensation-service")) {
            String token = Tokens.staff(ACCOUNT, PERSON, elsewhere, "access-admin");
            assertThat(send(endpoint, token).statusCode())
                    .as("%s with a token for %s", endpoint, elsewhere)
                    .isEqualTo(401);
        }
        JwtClaims nobody = Tokens.customerClaims(ACCOUNT, HERE);
        nobody.setStringListClaim("groups", List.of("customer", "staff:access-admin", "staff:support"));
        for (String token : List.of(
                Tokens.customer(ACCOUNT, HERE),
                Tokens.service("compensation-service", HERE),
                "Bearer " + Tokens.signed(nobody, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))) {
            assertThat(send(endpoint, token).statusCode())
                    .as(endpoint.toString())
                    .isEqualTo(403);
        }
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forRoles")
    @Tag("TA10")
    void isForItsRolesAndChangedByNobodyWhoseTokenWasNotIssuedHere(Endpoint endpoint) {
        Map<String, Long> before = new Tables(database).sizes();
        List<String> roles = endpoint.caller().roles();
        for (String role : ROLES) {
            int status =
                    send(endpoint, Tokens.staff(ACCOUNT, PERSON, HERE, role)).statusCode();
            boolean reads = roles.contains(role) && endpoint.method().equals("GET");
            // What is read under an audited name is read by whom the service knows, only
            assertThat(status).as("%s by %s", endpoint, role).isIn(reads ? List.of(200, 400, 403, 404) : List.of(403));
        }
        assertThat(send(endpoint, Tokens.bankUser(ACCOUNT, PERSON, "0998", HERE))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forServices")
    @Tag("TA10")
    void whoStandsIsToldToTheFourServicesOnly(Endpoint endpoint) {
        for (String service : List.of("identity-service", "link-service", "charge-service", "compensation-service")) {
            assertThat(send(endpoint, Tokens.service(service, HERE)).statusCode())
                    .isEqualTo(200);
            assertThat(send(endpoint, Tokens.service(service, "link-service")).statusCode())
                    .isEqualTo(401);
        }
        for (String other : List.of(
                Tokens.service("support-tool", HERE),
                Tokens.service("operations-tool", HERE),
                Tokens.customer(ACCOUNT, HERE),
                Tokens.staff(ACCOUNT, PERSON, HERE, "access-admin"))) {
            assertThat(send(endpoint, other).statusCode()).isEqualTo(403);
        }
        assertThat(send(endpoint, null).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("TC7")
    void thingsOfSomebodyElseAreNotThere() {
        Customer hanako = Customer.opened();
        Customer thief = Customer.opened();
        UUID verification = hanako.startPhone();
        Customer.Session session = hanako.startProof();
        String code = World.codeOf(hanako.phone());
        Map<String, Long> before = new Tables(database).sizes();

        thief.call()
                .body(Customer.code(code))
                .post("/v1/phone-verifications/" + verification + "/attempts")
                .then()
                .statusCode(404)
                .body(field("type", equalTo("https://sekisho.dev/problems/not-found")));
        thief.call().get("/v1/identity-proofs/" + session.proof()).then().statusCode(404);
        assertThat(new Tables(database).sizes()).isEqualTo(before);

        hanako.call()
                .body(Customer.code(code))
                .post("/v1/phone-verifications/" + verification + "/attempts")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("VERIFIED")));
        hanako.call()
                .get("/v1/identity-proofs/" + session.proof())
                .then()
                .statusCode(200)
                .body(field("state", equalTo("PENDING")));
    }

    @Test
    void aTokenWhoseHolderHasNoAccountFindsNothing() {
        for (Endpoint endpoint : forCustomers().toList()) {
            assertThat(send(endpoint, Tokens.customer(UUID.randomUUID(), HERE)).statusCode())
                    .as(endpoint.toString())
                    .isEqualTo(404);
        }
    }

    @Test
    @Tag("TD13")
    void whatIsForOperatorsIsNotOnThePublicPort() {
        for (String path : List.of(
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/info",
                "/q/dev-ui",
                "/q/arc",
                "/metrics",
                "/health")) {
            assertThat(given().get(path).statusCode()).as(path).isIn(401, 404);
        }
        assertThat(ConfigProvider.getConfig().getValue("quarkus.management.enabled", Boolean.class))
                .isTrue();
    }
}
