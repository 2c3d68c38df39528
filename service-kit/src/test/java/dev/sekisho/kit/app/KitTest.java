package dev.sekisho.kit.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.kernel.event.identity.AssuranceChanged;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KitTest {

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final String REPUBLICATIONS = "/v1/facts/republications";

    @Inject
    DataSource database;

    @Inject
    FactLog facts;

    private final FactTopicReader topic = new FactTopicReader();

    private static RequestSpecification asCustomer() {
        return given().header("Authorization", Tokens.customer(CUSTOMER, "kit-service"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private static String probe(UUID id) {
        return "{\"id\":\"" + id + "\",\"assurance\":1}";
    }

    @Test
    @Tag("TD1")
    void aFactIsOnTheTopicWithTheBytesThatWereStoredAndIsTakenInOnce() {
        UUID id = UUID.randomUUID();

        asCustomer().body(probe(id)).post("/v1/probes").then().statusCode(201);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<JsonNode> stored = new PublishedFacts(database).of(id);
            assertThat(topic.of(id)).isEqualTo(stored).hasSize(1);
            assertThat(takenOf(stored.get(0))).isEqualTo(1);
            assertThat(outboxOf(id)).isZero();
        });
    }

    @Test
    @Tag("TD1")
    void theVersionsOfAnAggregateAreOnTheTopicInOrder() {
        UUID id = UUID.randomUUID();

        given().header("Authorization", Tokens.service("link-service", "kit-service"))
                .post("/v1/probes/" + id + "/versions")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(topic.of(id))
                        .extracting(event -> event.get("aggregateversion").asInt())
                        .containsExactly(1, 2, 3, 4, 5));
    }

    @Test
    @Tag("TD1")
    void everyFactIsToldAgainWithTheSameBytesInOrderAndTakenInByNobodyWhoHasIt() throws IOException {
        UUID id = UUID.randomUUID();
        given().header("Authorization", Tokens.service("link-service", "kit-service"))
                .post("/v1/probes/" + id + "/versions")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(topic.of(id)).hasSize(5));
        List<JsonNode> stored = new PublishedFacts(database).of(id);

        UUID again = UUID.fromString(asOperations()
                .body("{\"reason\":\"LOST_COPY\"}")
                .post(REPUBLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("republicationId"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            asOperations()
                    .get(REPUBLICATIONS + "/" + again)
                    .then()
                    .statusCode(200)
                    .body(field("running", equalTo(false)));
            assertThat(topic.of(id)).hasSize(10);
        });
        assertThat(topic.of(id).subList(0, 5)).isEqualTo(stored);
        assertThat(topic.of(id).subList(5, 10)).isEqualTo(stored);
        assertThat(stored).allSatisfy(fact -> assertThat(takenOf(fact)).isEqualTo(1));
        assertThat(new PublishedFacts(database).typesOf(again))
                .containsExactly("republication-begun", "republication-ended");
    }

    @Test
    @Tag("TA10")
    void factsAreToldAgainForOperationsAlone() {
        String body = "{\"reason\":\"LOST_COPY\"}";

        given().contentType(ContentType.JSON)
                .body(body)
                .post(REPUBLICATIONS)
                .then()
                .statusCode(401);
        asCustomer().body(body).post(REPUBLICATIONS).then().statusCode(403);
        given().header("Authorization", Tokens.service("link-service", "kit-service"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(REPUBLICATIONS)
                .then()
                .statusCode(403);
        for (String bad : List.of(
                "",
                "{}",
                "{\"reason\":\"\"}",
                "{\"reason\":\" \"}",
                "{\"reason\":\"A\\nB\"}",
                "{\"reason\":\"a lost copy\"}",
                "{\"reason\":\"" + "A".repeat(65) + "\"}",
                "{\"reason\":\"X\",\"y\":1}")) {
            asOperations().body(bad).post(REPUBLICATIONS).then().statusCode(400);
        }
        asOperations().get(REPUBLICATIONS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static RequestSpecification asOperations() {
        return given().header("Authorization", Tokens.service("operations-tool", "kit-service"))
                .contentType(ContentType.JSON);
    }

    @Test
    @Tag("PL-02")
    void manyFactsOfOneTransactionAreWrittenTogetherOrNotAtAll() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<NewFact> three = List.of(probe(one, 1), probe(other, 1), probe(one, 2));

        QuarkusTransaction.requiringNew().run(() -> facts.append(three));

        PublishedFacts published = new PublishedFacts(database);
        assertThat(published.of(one)).hasSize(2);
        assertThat(published.of(other)).hasSize(1);
        List<NewFact> withAVersionThatIsTaken = List.of(probe(other, 2), probe(one, 2));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> facts.append(withAVersionThatIsTaken)))
                .hasMessageContaining("a fact could not be written");
        assertThat(published.of(other)).hasSize(1);
    }

    private static NewFact probe(UUID id, long version) {
        return new NewFact(id, version, new AssuranceChanged(id, 1, "PROBE"));
    }

    @Test
    void aFactWithoutATransactionIsRefused() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> facts.append(id, 1, new AssuranceChanged(id, 1, "PROBE")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new PublishedFacts(database).of(id)).isEmpty();
    }

    @Test
    @Tag("PL-02")
    void theApplicationCanNeitherChangeNorDeleteAFact() {
        assertThatThrownBy(() -> run("update fact set payload = ''")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("delete from fact")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("truncate fact")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("create table mine (id int)")).hasMessageContaining("permission denied");
    }

    @Test
    @Tag("TD2")
    void poisonIsPutAwayWithItsReasonAndTheNextGoodFactIsTaken() {
        UUID good = UUID.randomUUID();
        topic.sendPoison();
        topic.send(good, AssuranceChangedEvent.json(good, 1, "PROBE"));
        UUID failing = UUID.randomUUID();
        topic.send(failing, AssuranceChangedEvent.json(failing, 1, TakingListener.FAILS_ALWAYS));
        UUID after = UUID.randomUUID();
        topic.send(after, AssuranceChangedEvent.json(after, 1, "PROBE"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(takenById(good)).isEqualTo(1);
            assertThat(takenById(after)).isEqualTo(1);
            assertThat(takenById(failing)).as("its transaction left nothing").isZero();
            assertThat(topic.deadLetterReasons()).containsAll(topic.poisonReasons());
            assertThat(topic.deadLetterReasons()).contains("FAILED_IllegalArgumentException");
        });
    }

    @Test
    @Tag("TC1")
    void theSameCallTwiceHasOneEffectAndOneAnswer() {
        UUID id = UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        RequestSpecification first = given().header("Authorization", Tokens.customer(CUSTOMER, "kit-service"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(probe(id));
        String answer =
                first.post("/v1/probes").then().statusCode(201).extract().asString();

        String again = first.post("/v1/probes").then().statusCode(200).extract().asString();
        assertThat(again).isEqualTo(answer);
        assertThat(new PublishedFacts(database).of(id)).hasSize(1);
    }

    @Test
    @Tag("TC1")
    void aKeyIsOneCallersAndOneRequests() {
        String key = UUID.randomUUID().toString();
        keep(CUSTOMER, key, UUID.randomUUID()).statusCode(201);

        keep(CUSTOMER, key, UUID.randomUUID())
                .statusCode(422)
                .body(field("type", equalTo("https://sekisho.dev/problems/idempotency-key-reused")));
        keep(UUID.randomUUID(), key, UUID.randomUUID()).statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse keep(UUID customer, String key, UUID id) {
        return given().header("Authorization", Tokens.customer(customer, "kit-service"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(probe(id))
                .post("/v1/probes")
                .then();
    }

    @Test
    @Tag("TC1")
    void ofSixtyFourEqualCallsAtOnceOneHasAnEffect() throws Exception {
        UUID id = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 64)
                    .mapToObj(i -> callers.submit(() -> {
                        go.await();
                        return keep(CUSTOMER, key, id).extract().statusCode();
                    }))
                    .toList();
            go.countDown();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).isSubsetOf(201, 200, 409).containsOnlyOnce(201);
        } finally {
            callers.shutdownNow();
        }
        assertThat(new PublishedFacts(database).of(id)).hasSize(1);
    }

    @Test
    @Tag("TC1")
    void whatARefusedCallBeganIsUndone() {
        UUID id = UUID.randomUUID();

        asCustomer()
                .body("{\"id\":\"" + id + "\",\"assurance\":1,\"cause\":\"refuse\"}")
                .post("/v1/probes")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(field("rule", equalTo("SAYS_SO")));
        assertThat(new PublishedFacts(database).of(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "has space", "longer-than-sixty-four-characters-longer-than-sixty-four-characters"})
    @Tag("TC1")
    void aCallWithoutAProperKeyIsRefused(String key) {
        given().header("Authorization", Tokens.customer(CUSTOMER, "kit-service"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(probe(UUID.randomUUID()))
                .post("/v1/probes")
                .then()
                .statusCode(400)
                .body(field("type", equalTo("https://sekisho.dev/problems/idempotency-key-missing")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"id\":\"no-uuid\",\"assurance\":1}",
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"assurance\":\"1\"}",
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"assurance\":0}",
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"assurance\":1,\"extra\":1}",
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"assurance\":1,\"cause\":\"longer than ten\"}",
                "{\"assurance\":1}"
            })
    @Tag("TC9")
    void aBadBodyIsAProblemAndLeavesNothing(String body) {
        long before = new PublishedFacts(database).count();

        asCustomer()
                .body(body)
                .post("/v1/probes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(field("status", equalTo(400)));
        assertThat(new PublishedFacts(database).count()).isEqualTo(before);
    }

    @Test
    @Tag("TD11")
    void aBodyOverTheLimitIsTurnedAway() {
        asCustomer()
                .body("{\"id\":\"" + "x".repeat(70_000) + "\"}")
                .post("/v1/probes")
                .then()
                .statusCode(413);
    }

    @Test
    @Tag("TD11")
    void twoHundredConnectionsThatNeverFinishTheirRequestKeepNobodyOut() throws Exception {
        List<java.net.Socket> halfOpen = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                var socket = new java.net.Socket("127.0.0.1", io.restassured.RestAssured.port);
                socket.getOutputStream().write("POST /v1/probes HTTP/1.1\r\nHost: x\r\n".getBytes());
                halfOpen.add(socket);
            }
            asCustomer()
                    .body(probe(UUID.randomUUID()))
                    .post("/v1/probes")
                    .then()
                    .statusCode(201);
        } finally {
            for (var socket : halfOpen) {
                socket.close();
            }
        }
    }

    @Test
    @Tag("TD10")
    void aFaultTellsTheCallerNothing() {
        given().get("/v1/probes/fault")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void otherHttpErrorsAreProblemsToo() {
        given().get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().delete("/v1/probes").then().statusCode(405).contentType("application/problem+json");
        asCustomer()
                .contentType("text/plain")
                .body("x")
                .post("/v1/probes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    @Tag("TA10")
    void onlyACustomersTokenForThisServiceIsACustomer() {
        for (String header : List.of(
                Tokens.customer(CUSTOMER, "link-service"),
                Tokens.service("link-service", "identity-service"),
                "Bearer nonsense",
                "Assertion nonsense")) {
            given().header("Authorization", header)
                    .contentType(ContentType.JSON)
                    .body(probe(UUID.randomUUID()))
                    .post("/v1/probes")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().header("Authorization", Tokens.service("link-service", "kit-service"))
                .contentType(ContentType.JSON)
                .body(probe(UUID.randomUUID()))
                .post("/v1/probes")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(probe(UUID.randomUUID()))
                .post("/v1/probes")
                .then()
                .statusCode(401);
    }

    @Test
    @Tag("TA10")
    void aCustomersTokenOpensNoServicesDoor() {
        given().header("Authorization", Tokens.customer(CUSTOMER, "kit-service"))
                .post("/v1/probes/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(403);
        given().header("Authorization", Tokens.service("charge-service", "kit-service"))
                .post("/v1/probes/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("TA10")
    void aSignedBearerTokenThatNamesAServiceAmongItsGroupsIsNoService() throws Exception {
        var claims = Tokens.customerClaims(CUSTOMER, "kit-service");
        claims.setStringListClaim("groups", List.of("customer", "service:link-service"));
        String token = "Bearer " + Tokens.signed(claims, "ES256");

        given().header("Authorization", token)
                .post("/v1/probes/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(403);
        given().header("Authorization", token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(probe(UUID.randomUUID()))
                .post("/v1/probes")
                .then()
                .statusCode(201);
    }

    @Test
    void anEndpointThatDoesNotSayWhoMayCallIsClosed() {
        asCustomer().get("/v1/probes/unannotated").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/dev", "/q/arc", "/metrics", "/health"})
    @Tag("TD13")
    void whatIsForOperatorsIsNotOnThePublicPort(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void healthAndMetricsAreOnTheManagementPort() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        int actual = port == 0 ? ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class) : port;
        given().port(actual)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(field("checks.status", everyItem(equalTo("UP"))));
        given().port(actual)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory"), containsString("sekisho_facts_sent_total"));
    }

    private int takenOf(JsonNode fact) {
        return takenById(UUID.fromString(fact.get("id").asText()));
    }

    private int takenById(UUID factId) {
        return count("select count(*) from taken where fact_id = ?", factId);
    }

    private int outboxOf(UUID aggregate) {
        return count("select count(*) from outbox where aggregate_id = ?", aggregate);
    }

    private int count(String sql, UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql) throws java.sql.SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
