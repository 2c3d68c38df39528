package dev.sekisho.link.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.kit.testing.Wire;
import dev.sekisho.kit.testing.Wire.Reply;
import dev.sekisho.link.app.Endpoints.Caller;
import dev.sekisho.link.app.Endpoints.Endpoint;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No token that is wrong lets anybody in; who is let in by a right one is EveryOperationTest's. */
@QuarkusTest
@Tag("TA10")
class TokenTableTest {

    private static final List<String> SERVICES =
            List.of("identity-service", "charge-service", "compensation-service", "support-tool", "operations-tool");

    /** The same at every endpoint, as a caller's is. */
    private static final Map<String, String> NOBODYS = tokensOfNobody();

    @Inject
    Database database;

    @Inject
    Scheduler workers;

    @BeforeAll
    static void allIsWell() {
        new Neighbours().allIsWell();
    }

    /** Workers write by themselves, and what they do is nothing that a test asked for. */
    @BeforeEach
    void nobodyElseWrites() {
        database.awaitEverybodyTold();
        workers.pause();
    }

    @AfterEach
    void nothingIsStoppedAndWorkersGoOn() {
        workers.resume();
        OwnersHand.openTheBook();
    }

    /** Endpoints with the same callers are one kind. */
    static Stream<Endpoint> oneOfEachKind() {
        return Endpoints.all().stream()
                .collect(Collectors.toMap(Endpoint::callers, endpoint -> endpoint, (first, next) -> first))
                .values()
                .stream();
    }

    /** What is wrong with a token is found before its endpoint is known. */
    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void letsNobodyInByATokenThatIsWrong(Endpoint endpoint) {
        assertKeepsOut(endpoint, wrongTokens());
    }

    private void assertKeepsOut(Endpoint endpoint, Map<String, String> tokens) {
        List<String> before = database.size();

        tokens.forEach((caller, token) -> {
            boolean meant = endpoint.callers().contains(Caller.ANYBODY)
                    || endpoint.callers().stream().anyMatch(each -> each.name().equals(caller));
            if (!meant) {
                int status = call(endpoint, token).statusCode();
                assertThat(status).as("%s by %s", endpoint, caller).isIn(401, 403);
            }
        });

        assertThat(database.size()).isEqualTo(before);
    }

    @Test
    @Tag("TD13")
    void showsNothingOfItsInsidesOnThePublicPort() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/dev", "/q/dev-ui", "/q/arc", "/q/info", "/")) {
            assertThat(given().get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
    }

    private static Map<String, String> wrongTokens() {
        Map<String, String> tokens = new LinkedHashMap<>(NOBODYS);
        for (String service : SERVICES) {
            tokens.put(service + " meant for charge-service", Tokens.service(service, "charge-service"));
            tokens.put(
                    service + " as a customer",
                    "Bearer " + Tokens.service(service, "link-service").substring("Assertion ".length()));
        }
        return tokens;
    }

    private static Map<String, String> tokensOfNobody() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("nonsense", "Bearer nonsense");
        tokens.put("a scheme of its own", "Basic c2VraXNobzpzYW5kYm94LXNlY3JldA==");
        for (String other : List.of("identity-service", "charge-service", "compensation-service", "world")) {
            tokens.put("a customer at " + other, Tokens.customer(UUID.randomUUID(), other));
        }
        tokens.put("a customer of another issuer", spoiled(claims -> claims.setIssuer("https://another.example")));
        tokens.put("a customer whose time is over", spoiled(claims -> claims.setExpirationTimeMinutesInTheFuture(-5)));
        tokens.put("somebody without a group", spoiled(claims -> claims.setStringListClaim("groups", List.of())));
        tokens.put(
                "a customer whose token names a service",
                spoiled(claims -> claims.setStringListClaim("groups", List.of("service:charge-service"))));
        tokens.put(
                "a customer whose token names a role of staff",
                spoiled(claims -> claims.setStringListClaim("groups", List.of("staff:operations"))));
        tokens.put(
                "staff meant for charge-service",
                Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), "charge-service", "operations"));
        return tokens;
    }

    private static String spoiled(java.util.function.Consumer<JwtClaims> spoil) {
        JwtClaims claims = Tokens.customerClaims(UUID.randomUUID(), "link-service");
        spoil.accept(claims);
        return "Bearer " + Tokens.signed(claims, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    }

    private static Reply call(Endpoint endpoint, String token) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) {
            headers.put("Authorization", token);
        }
        if (endpoint.body() != null) {
            headers.put("Content-Type", "application/json");
        }
        return Wire.send(headers, endpoint.method(), endpoint.atNowhere(), endpoint.body());
    }
}
