package dev.sekisho.kit.audit;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of a running service as anybody, an auditor and an intruder find it. */
@QuarkusTest
@Tag("PL-02")
@Tag("IN-11")
@Tag("A61")
class AuditApiTest {

    private static final String HERE = "kit-service";
    private static final UUID AUDITOR = UUID.randomUUID();
    private static final String TOOL = "operations-tool";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Test
    void aCommittedFactIsSoonProvedByASignedCheckpoint() throws Exception {
        UUID fact = written();

        Json proof = inclusion(fact);

        Checkpoint checkpoint = Checkpoint.of(proof.getString("checkpoint"));
        MerkleHash leaf = MerkleHash.leaf(payload(fact));
        assertThat(proof.getString("leafHash")).isEqualTo(leaf.base64());
        assertThat(ProofChecks.includes(
                        checkpoint.root(), checkpoint.size(), proof.getLong("index"), leaf, hashes(proof)))
                .isTrue();
        assertThat(checkpoint.origin()).isEqualTo("sekisho.dev/audit/kit-service");
    }

    @Test
    void anybodyMayHaveTheCheckpointsAndSeeThatTheyContinueEachOther() {
        await().atMost(PATIENCE).until(() -> {
            inclusion(written());
            return checkpoints("").size() >= 3;
        });
        List<Checkpoint> signed = checkpoints("");

        String newest = given().get("/v1/audit/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .extract()
                .asString();
        assertThat(Checkpoint.of(newest).size())
                .isGreaterThanOrEqualTo(signed.get(signed.size() - 1).size());
        for (int i = 1; i < signed.size(); i++) {
            Checkpoint older = signed.get(i - 1);
            Checkpoint newer = signed.get(i);
            if (older.size() > 0) {
                Json proof = given().get("/v1/audit/consistency?from=" + older.size() + "&to=" + newer.size())
                        .then()
                        .statusCode(200)
                        .extract()
                        .as(Json.class);
                assertThat(ProofChecks.continues(older.root(), older.size(), newer.root(), newer.size(), hashes(proof)))
                        .isTrue();
            }
        }
        assertThat(checkpoints("?above=" + signed.get(1).size()).get(0)).isEqualTo(signed.get(2));
        assertThat(checkpoints("?above=999999999999999999")).isEmpty();
    }

    @Test
    void anAuditorReadsTheExactBytesAndThatBecomesAFact() throws Exception {
        inclusion(written());
        long size = newest().size();

        for (String authorization : List.of(auditor("auditor"), Tokens.service(TOOL, HERE))) {
            List<String> lines = lines(entries(authorization, 0, size).statusCode(200));
            assertThat(lines).hasSize((int) Math.min(size, 500)).allSatisfy(line -> {
                byte[] fact = line.substring(45).getBytes(StandardCharsets.UTF_8);
                assertThat(line.substring(0, 44))
                        .isEqualTo(MerkleHash.leaf(fact).base64());
                assertThat(line.charAt(44)).isEqualTo(' ');
            });
        }
        assertThat(reads(AUDITOR.toString())).isEqualTo(1);
        assertThat(reads(TOOL)).isPositive();
        assertThat(lines(entries(Tokens.service(TOOL, HERE), size - 1, size))).hasSize(1);
    }

    @Test
    void aPageHasFiveHundredEntriesAtMost() throws Exception {
        for (int i = 0; i < 101; i++) {
            given().header("Authorization", Tokens.service("link-service", HERE))
                    .post("/v1/probes/" + UUID.randomUUID() + "/versions")
                    .then()
                    .statusCode(200);
        }
        inclusion(written());

        assertThat(lines(entries(Tokens.service(TOOL, HERE), 0, newest().size()).statusCode(200)))
                .hasSize(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    @Tag("TA10")
    void nobodyElseReadsEntriesOrAsksForAFact(String name, String authorization, int status) throws SQLException {
        long before = count("select count(*) from fact where type = 'dev.sekisho.audit.entries-read.v1'");
        for (String path : List.of("entries?from=0&to=1", "inclusion?fact=" + UUID.randomUUID())) {
            var request = given();
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            request.get("/v1/audit/" + path).then().statusCode(status).contentType("application/problem+json");
        }
        assertThat(count("select count(*) from fact where type = 'dev.sekisho.audit.entries-read.v1'"))
                .isEqualTo(before);
    }

    static Stream<Arguments> strangers() {
        var customerWhoSaysSo = Tokens.customerClaims(UUID.randomUUID(), HERE);
        customerWhoSaysSo.setStringListClaim("groups", List.of("staff:auditor"));
        return Stream.of(
                Arguments.of("nobody", null, 401),
                Arguments.of("a customer", Tokens.customer(UUID.randomUUID(), HERE), 403),
                Arguments.of("a customer who says so", "Bearer " + Tokens.signed(customerWhoSaysSo, "ES256"), 403),
                Arguments.of("support", auditor("support"), 403),
                Arguments.of("access-admin", auditor("access-admin"), 403),
                Arguments.of(
                        "an auditor of another service",
                        Tokens.staff(AUDITOR, AUDITOR, "link-service", "auditor"),
                        401),
                Arguments.of("the support tool", Tokens.service("support-tool", HERE), 403),
                Arguments.of("another service", Tokens.service("charge-service", HERE), 403),
                Arguments.of("the tool for another service", Tokens.service(TOOL, "link-service"), 401));
    }

    @ParameterizedTest
    @CsvSource({
        "entries, 400",
        "entries?from=0, 400",
        "entries?to=1, 400",
        "entries?from=&to=1, 400",
        "entries?from=x&to=1, 400",
        "entries?from=-1&to=1, 400",
        "entries?from=00&to=1, 400",
        "entries?from=0&to=1e2, 400",
        "entries?from=0&to=１, 400",
        "entries?from=0&to=9999999999999999999, 400",
        "entries?from=0&to=1' or '1'='1, 400",
        "entries?from=1&to=1, 400",
        "entries?from=2&to=1, 400",
        "entries?from=0&to=999999999999999999, 404",
        "inclusion, 400",
        "inclusion?fact=, 400",
        "inclusion?fact=1-1-1-1-1, 400",
        "inclusion?fact=00000000-0000-4000-8000-00000000000g, 400",
        "inclusion?fact=00000000-0000-4000-8000-000000000000, 404",
        "consistency, 400",
        "consistency?from=0&to=1, 400",
        "consistency?from=2&to=1, 400",
        "consistency?from=1&to=x, 400",
        "consistency?from=1&to=999999999999999999, 404",
        "checkpoints?above=x, 400",
        "checkpoints?above=-1, 400"
    })
    void badInputIsAProblemAndLeavesNothing(String path, int status) throws SQLException {
        long before = new PublishedFacts(database).count();

        given().header("Authorization", Tokens.service(TOOL, HERE))
                .get("/v1/audit/" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(field("status", equalTo(status)));

        assertThat(new PublishedFacts(database).count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "checkpoints", "entries", "inclusion", "consistency"})
    void nobodyWritesTheLogOverREST(String path) {
        given().header("Authorization", Tokens.service(TOOL, HERE))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/audit/" + path)
                .then()
                .statusCode(405);
    }

    @Test
    void whatWaitsForItsNumberIsMetered() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        given().port(port)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(
                        containsString("sekisho_audit_unsequenced"),
                        containsString("sekisho_audit_unsequenced_age_seconds"))
                .body(containsString("sekisho_audit_contradiction"));
    }

    private UUID written() {
        UUID aggregate = UUID.randomUUID();
        given().header("Authorization", Tokens.customer(UUID.randomUUID(), HERE))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"id\":\"" + aggregate + "\",\"assurance\":1}")
                .post("/v1/probes")
                .then()
                .statusCode(201);
        return UUID.fromString(
                new PublishedFacts(database).of(aggregate).get(0).get("id").asText());
    }

    /** Waits for the checkpoint that covers the fact. */
    private static Json inclusion(UUID fact) {
        return await().atMost(PATIENCE)
                .until(
                        () -> given().header("Authorization", Tokens.service(TOOL, HERE))
                                .get("/v1/audit/inclusion?fact=" + fact),
                        answer -> answer.statusCode() == 200)
                .as(Json.class);
    }

    private static Checkpoint newest() {
        return Checkpoint.of(given().get("/v1/audit/checkpoint").asString());
    }

    private static List<Checkpoint> checkpoints(String query) {
        String notes = given().get("/v1/audit/checkpoints" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Arrays.stream(notes.split("(?<=\n)\n(?!\u2014)"))
                .filter(note -> !note.isEmpty())
                .map(Checkpoint::of)
                .toList();
    }

    private static ValidatableResponse entries(String authorization, long from, long to) {
        return given().header("Authorization", authorization)
                .get("/v1/audit/entries?from=" + from + "&to=" + to)
                .then();
    }

    private static List<String> lines(ValidatableResponse page) {
        String text = new String(page.extract().asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        return text.lines().toList();
    }

    private static String auditor(String role) {
        return Tokens.staff(AUDITOR, UUID.randomUUID(), HERE, role);
    }

    private static List<MerkleHash> hashes(Json proof) {
        List<MerkleHash> hashes = new ArrayList<>();
        for (String hash : proof.<String>getList("hashes")) {
            hashes.add(MerkleHash.of(Base64.getDecoder().decode(hash)));
        }
        return hashes;
    }

    private byte[] payload(UUID fact) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select payload from fact where id = ?")) {
            select.setObject(1, fact);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private long reads(String reader) throws SQLException {
        return count("select count(*) from fact where type = 'dev.sekisho.audit.entries-read.v1'"
                + " and convert_from(payload, 'UTF8') like '%\"reader\":\"" + reader + "\"%'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
