package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of audits: entered by one, published by another, and read by anybody from then on. */
@QuarkusTest
@Tag("A61")
class AuditRegisterTest {

    private static final String PUBLIC = "/v1/published-audits";

    private final UUID person = UUID.randomUUID();
    private final Desk supervisor = Desk.ofPerson(person, "support-supervisor");
    private final Desk another = Desk.of("support-supervisor");

    @Inject
    DataSource database;

    @BeforeEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    @Test
    void isPublicOnceAnotherPersonPublishedItAndNotBefore() {
        String id = entered("THIRD_PARTY", false, "mended", "2026-12-24");
        given().get(PUBLIC).then().statusCode(200).body(field("auditId", not(hasItem(id))));

        publishes(another, id).statusCode(200).body(field("publishedAt", not(nullValue())));

        given().get(PUBLIC)
                .then()
                .statusCode(200)
                .body(field("auditId", hasItem(id)))
                .body(field("[auditId=" + id + "].remedy", equalTo("mended")))
                .body(field("[auditId=" + id + "].promisedOn", equalTo("2026-12-24")))
                .body(field("[auditId=" + id + "].enteredBy", nullValue()));
        publishes(another, id).statusCode(422).body(field("rule", equalTo("ALREADY_PUBLISHED")));
        assertThat(types(id))
                .containsExactly(
                        "dev.sekisho.compensation.audit-entered.v1", "dev.sekisho.compensation.audit-published.v1");
    }

    @Test
    @Tag("TD5")
    void nobodyPublishesWhatTheyEnteredNotByAnotherAccountEither() {
        String id = entered("SELF_TEST", true, null, null);

        publishes(supervisor, id).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        publishes(Desk.ofPerson(person, "support-supervisor"), id)
                .statusCode(422)
                .body(field("rule", equalTo("SAME_PERSON")));

        given().get(PUBLIC).then().body(field("auditId", not(hasItem(id))));
        assertThat(types(id)).containsExactly("dev.sekisho.compensation.audit-entered.v1");
    }

    @Test
    void auditorsReadWhatIsNotPublicYet() {
        String id = entered("THIRD_PARTY", true, null, null);

        Desk.of("auditor").asks().get("/v1/audits").then().statusCode(200).body(field("auditId", hasItems(id)));
        publishes(Desk.of("auditor"), id).statusCode(403);
        publishes(another, UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void whoDoesNotHoldTheRoleAnyMorePublishesNothing() {
        String id = entered("THIRD_PARTY", true, null, null);
        StandingStaff.gone(another.staff);

        publishes(another, id).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, mended, 2026-12-24, 2026-11-01, 422",
                "false, -, -, 2026-11-01, 422",
                "false, mended, -, 2026-11-01, 422",
                "false, -, 2026-12-24, 2026-11-01, 422",
                "false, mended, 2026-10-31, 2026-11-01, 422",
                "true, -, -, 2199-01-01, 422",
                "true, -, -, yesterday, 400"
            })
    void aRemedyBelongsToWhatDidNotPassAndNoAuditIsOfTheFuture(
            boolean passed, String remedy, String promised, String performed, int status) {
        supervisor
                .asks()
                .body(body("THIRD_PARTY", passed, remedy, promised, performed))
                .post("/v1/audits")
                .then()
                .statusCode(status);
    }

    private String entered(String kind, boolean passed, String remedy, String promised) {
        return supervisor
                .asks()
                .body(body(kind, passed, remedy, promised, "2026-11-01"))
                .post("/v1/audits")
                .then()
                .statusCode(201)
                .body(field("publishedAt", nullValue()))
                .extract()
                .as(Json.class)
                .getString("auditId");
    }

    private static ValidatableResponse publishes(Desk desk, String id) {
        return desk.asks().post("/v1/audits/" + id + "/publication").then();
    }

    private List<String> types(String id) {
        return new PublishedFacts(database)
                .of(UUID.fromString(id)).stream()
                        .map(fact -> fact.get("type").asText())
                        .toList();
    }

    private static String body(String kind, boolean passed, String remedy, String promised, String performed) {
        String remedied = (remedy == null ? "" : ",\"remedy\":\"" + remedy + "\"")
                + (promised == null ? "" : ",\"promisedOn\":\"" + promised + "\"");
        return "{\"kind\":\"" + kind + "\",\"auditor\":\"a testing house\",\"scope\":\"linking\",\"performedOn\":\""
                + performed + "\",\"passed\":" + passed + ",\"findings\":\"as found\",\"sha256\":\""
                + "0a".repeat(32) + "\"" + remedied + "}";
    }
}
