package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The brake over REST, with replicas that lease the book as the real ones do. */
@QuarkusTest
@Tag("IN-01")
@Tag("A22")
class BrakeApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WRITTEN = "select epoch from suspension_book union all select count(*) from suspension";

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    private final List<LeasingReplica> replicas = new ArrayList<>();

    @BeforeEach
    void nobodyLeases() {
        OwnersHand.openTheBook();
    }

    @AfterEach
    void nothingIsStopped() {
        replicas.forEach(LeasingReplica::stop);
        OwnersHand.openTheBook();
    }

    @Test
    @Tag("A26")
    void saysOfEachLeaseHolderWhenItRefusedAndThatTheBrakeIsComplete() throws Exception {
        for (String service : List.of("identity-service", "charge-service", "charge-service", "link-service")) {
            replicas.add(LeasingReplica.started(service));
        }

        List<JsonNode> lines = lines(pull("{}"));

        assertThat(lines).hasSize(6);
        assertThat(lines.get(0).path("epoch").asLong()).isPositive();
        assertThat(lines.get(0).has("suspendedAt")).isTrue();
        assertThat(lines.get(0).path("millis").asLong())
                .isBetween(0L, lines.get(5).path("millis").asLong());
        assertThat(lines.subList(1, 5))
                .allSatisfy(line -> {
                    assertThat(texts(line.path("refused"))).containsExactly("LINK", "CHARGE", "TRANSFER", "PAYOUT");
                    assertThat(line.has("afterMillis")).isTrue();
                })
                .extracting(line -> line.path("replica").asText())
                .containsExactlyInAnyOrderElementsOf(
                        replicas.stream().map(replica -> replica.id.toString()).toList());
        assertThat(lines.get(5).path("complete").asBoolean()).isTrue();
        assertThat(lines.get(5).path("missing")).isEmpty();
        assertThat(factsOfTheBrake(lines)).containsExactly("brake-pulled", "brake-answered");
    }

    @Test
    void saysWhoHasAnsweredWhileItWaitsAndNamesWhoIsMissingOnceTheirLeaseRanOut() throws Exception {
        UUID silent = UUID.randomUUID();
        Staff.service("charge-service")
                .get("/internal/v1/suspension-book?have=-1&replica=" + silent)
                .then()
                .statusCode(200);
        LeasingReplica answering = LeasingReplica.started("link-service");
        replicas.add(answering);

        Iterator<String> lines = HangingQuestions.streamOfABrake();
        lines.next();
        JsonNode answered = JSON.readTree(lines.next());
        OwnersHand.change("update suspension_lease set asked_at = clock_timestamp() - interval '16 seconds'"
                + " where replica = '" + silent + "'");
        JsonNode last = JSON.readTree(lines.next());

        assertThat(answered.path("replica").asText()).isEqualTo(answering.id.toString());
        assertThat(last.path("complete").asBoolean()).isTrue();
        assertThat(last.path("missing")).hasSize(1);
        assertThat(last.path("missing").get(0).path("replica").asText()).isEqualTo(silent.toString());
        assertThat(last.path("missing").get(0).path("service").asText()).isEqualTo("charge-service");
        assertThat(last.path("missing").get(0).path("leaseRanOut").asBoolean()).isTrue();
    }

    @Test
    void stopsWhatItIsAskedToStop() throws Exception {
        List<JsonNode> lines = lines(pull("{\"operations\":[\"SPEND\",\"OPEN\"],\"reason\":\"FRAUD\"}"));

        assertThat(lines).hasSize(2);
        assertThat(database.column("select operation || ' ' || reason from suspension order by 1"))
                .containsExactly("OPEN FRAUD", "SPEND FRAUD");
    }

    @ParameterizedTest
    @Tag("TD11")
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{\"operations\":[]}",
                "{\"operations\":[null]}",
                "{\"operations\":[\"FLY\"]}",
                "{\"operations\":\"LINK\"}",
                "{\"reason\":\"MAINTENANCE\"}",
                "{\"reason\":\"BANK\"}",
                "{\"bankCode\":\"0998\"}",
                "{",
                "{}{}"
            })
    void refusesAWishThatCannotBeAndStopsNothing(String body) {
        List<String> before = database.column(WRITTEN);

        pull(body).then().statusCode(400).contentType("application/problem+json");

        assertThat(database.column(WRITTEN)).isEqualTo(before);
    }

    @ParameterizedTest
    @Tag("TD11")
    @ValueSource(
            strings = {
                "have=1",
                "replica=7",
                "replica=00000000-0000-4000-8000-00000000000g",
                "replica=00000000-0000-4000-8000-000000000001&have=x",
                "replica=00000000-0000-4000-8000-000000000001&have=-2",
                "replica=00000000-0000-4000-8000-000000000001&have=99999999999999999999",
                "replica=00000000-0000-4000-8000-000000000001&refused=link",
                "replica=00000000-0000-4000-8000-000000000001&refused=LINK,,CHARGE"
            })
    void refusesAQuestionForTheBookThatIsNone(String query) {
        Staff.service("charge-service")
                .get("/internal/v1/suspension-book?" + query)
                .then()
                .statusCode(400)
                .body(field("type", endsWith("/invalid-request")));

        assertThat(database.column("select count(*) from suspension_lease")).containsExactly("0");
    }

    @Test
    @Tag("TD4")
    void holdsMoreQuestionsThanItHasThreadsAndAnswersThemAllWhenTheBookChanges() throws Exception {
        int many = 200;
        HangingQuestions hanging = HangingQuestions.ask(many);

        given().get("/v1/banks").then().statusCode(200);
        lines(pull("{\"operations\":[\"SPEND\"]}"));

        assertThat(hanging.statuses()).hasSize(many).containsOnly(200);
        assertThat(database.column("select count(*) from suspension_lease")).containsExactly("" + many);
    }

    private static Response pull(String body) {
        return Staff.service("operations-tool").body(body).post("/v1/brake");
    }

    private static List<JsonNode> lines(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.asString().strip().split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<String> factsOfTheBrake(List<JsonNode> lines) {
        String brake = database.column("select aggregate_id from fact where type like '%brake-pulled%'"
                        + " order by recorded_at desc limit 1")
                .get(0);
        List<JsonNode> facts = new PublishedFacts(dataSource).of(UUID.fromString(brake));
        assertThat(facts.get(0).path("data").path("epoch"))
                .isEqualTo(lines.get(0).path("epoch"));
        JsonNode answered = facts.get(1).path("data");
        assertThat(answered.path("result").asText()).isEqualTo("COMPLETE");
        assertThat(answered.path("answered").asInt()).isEqualTo(lines.size() - 2);
        return new PublishedFacts(dataSource).typesOf(UUID.fromString(brake));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
