package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register of measures: promised, put off, said to be in place by one and confirmed by another. */
@QuarkusTest
@Tag("A69")
class CountermeasureTest {

    private static final String BANK = "0181";

    private final UUID person = UUID.randomUUID();
    private final Desk supervisor = Desk.ofPerson(person, "support-supervisor");
    private final Desk another = Desk.of("support-supervisor");
    private final Desk auditor = Desk.of("auditor");

    @BeforeEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    @Test
    void keepsEveryPromiseAndTheRealDayBesideThem() {
        String id = recorded("2020-10-31");
        says(supervisor, id, "PROMISED", "2020-12-31").statusCode(200).body(field("promisedOn", equalTo("2020-12-31")));
        says(supervisor, id, "CLAIMED", "2021-01-15").statusCode(200).body(field("state", equalTo("CLAIMED")));

        says(another, id, "CONFIRMED", null)
                .statusCode(200)
                .body(field("state", equalTo("DONE")))
                .body(field("doneOn", equalTo("2021-01-15")))
                .body(field("overdue", equalTo(false)));

        auditor.asks()
                .get("/v1/countermeasures/" + id)
                .then()
                .statusCode(200)
                .body(field("words.step", contains("PROMISED", "PROMISED", "CLAIMED", "CONFIRMED")))
                .body(field("words.day", contains("2020-10-31", "2020-12-31", "2021-01-15", "2021-01-15")));
        refused(another, id, "PROMISED", "2030-01-01", "NOT_IN_THIS_STATE");
    }

    @Test
    @Tag("TD5")
    void isInPlaceByTheWordOfTwoPersonsAndNotByTwoAccountsOfOne() {
        String id = recorded("2020-10-31");
        refused(another, id, "CONFIRMED", null, "NOT_IN_THIS_STATE");
        refused(supervisor, id, "CLAIMED", "2199-01-01", "DAY_NOT_YET_COME");
        says(supervisor, id, "CLAIMED", "2020-10-30").statusCode(200);

        refused(supervisor, id, "CONFIRMED", null, "SAME_PERSON");
        refused(Desk.ofPerson(person, "support-supervisor"), id, "CONFIRMED", null, "SAME_PERSON");
        says(another, id, "DOUBTED", null)
                .statusCode(200)
                .body(field("state", equalTo("PROMISED")))
                .body(field("doneOn", nullValue()));
    }

    @Test
    void whoDoesNotHoldTheRoleAnyMoreSaysNothing() {
        StandingStaff.gone(supervisor.staff);

        says(supervisor, UUID.randomUUID().toString(), "PROMISED", "2020-12-31").statusCode(403);
    }

    @Test
    void listsWhatIsOverdueByBank() {
        String late = recorded("2020-10-31");
        String ahead = recorded("2199-12-31");

        auditor.asks()
                .get("/v1/countermeasures?overdue=true&bankCode=" + BANK)
                .then()
                .statusCode(200)
                .body(field("countermeasureId", hasItem(late)))
                .body(field("countermeasureId", not(hasItem(ahead))));
        auditor.asks()
                .get("/v1/countermeasures?bankCode=" + BANK)
                .then()
                .body(field("countermeasureId", hasItem(ahead)));
        auditor.asks().get("/v1/countermeasures?bankCode=0182").then().body(field("size()", equalTo(0)));
        auditor.asks().get("/v1/countermeasures?overdue=yes").then().statusCode(400);
        auditor.asks().get("/v1/countermeasures?bankCode=1").then().statusCode(400);
    }

    private String recorded(String promisedOn) {
        return supervisor
                .asks()
                .body("{\"kind\":\"INTERIM\",\"bankCode\":\"" + BANK
                        + "\",\"text\":\"the bank calls each depositor back\"," + "\"promisedOn\":\"" + promisedOn
                        + "\",\"note\":\"the bank's letter of the day before\"}")
                .post("/v1/countermeasures")
                .then()
                .statusCode(201)
                .body(field("state", equalTo("PROMISED")))
                .extract()
                .as(Json.class)
                .get("countermeasureId");
    }

    private static ValidatableResponse says(Desk desk, String id, String step, String day) {
        return desk.asks()
                .body("{\"step\":\"" + step + "\"," + (day == null ? "" : "\"day\":\"" + day + "\",")
                        + "\"note\":\"looked into it\"}")
                .post("/v1/countermeasures/" + id + "/words")
                .then();
    }

    private static void refused(Desk desk, String id, String step, String day, String rule) {
        says(desk, id, step, day)
                .statusCode(422)
                .body(field("type", endsWith("/word-refused")))
                .body(field("rule", equalTo(rule)));
    }
}
