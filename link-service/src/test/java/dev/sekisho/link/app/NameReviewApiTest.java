package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk over REST: a name that waits, who may see it, and what becomes of the request. */
@QuarkusTest
@Tag("A12")
@Tag("LK-02")
class NameReviewApiTest {

    private static final String REVIEWS = "/v1/name-reviews";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private final Neighbours neighbours = new Neighbours();
    private final Staff first = Staff.somebody();
    private final Staff second = Staff.somebody();
    private Customer customer;

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
        customer = new Customer(neighbours);
    }

    @AfterEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    private String near() {
        return customer.linksAs("ヤマタ タロウ");
    }

    private String different() {
        customer.linksAs("スズキ ハナコ");
        return customer.linksAs("スズキ ハナコ");
    }

    private static ValidatableResponse says(Staff by, String request, String decision, String reason) {
        return by.as("reviewer")
                .body(Map.of("decision", decision, "reason", reason, "words", "=戸籍の写しを確認した。"))
                .post(REVIEWS + "/" + request + "/decisions")
                .then();
    }

    private static ValidatableResponse accepts(Staff by, String request) {
        return says(by, request, "ACCEPT", "FORMER_NAME");
    }

    private UUID reviewOf(String request) {
        return UUID.fromString(
                database.column("select review_id from name_review where link_request_id = '" + request + "'")
                        .get(0));
    }

    @Test
    @Tag("TD10")
    void showsMaskedNamesUntilTheyAreAskedForAndRecordsThatTheyWere() {
        String request = near();

        first.as("reviewer")
                .get(REVIEWS + "/" + request)
                .then()
                .statusCode(200)
                .body(field("verifiedKana", equalTo("ヤ●● タ●●")))
                .body(field("bankKana", equalTo("ヤ●● タ●●")))
                .body(field("birthDate", nullValue()))
                .body(field("outcome", equalTo("REVIEW")));
        assertThat(database.column("select review_id from name_review where link_request_id = '" + request + "'"))
                .isEmpty();

        first.as("reviewer")
                .post(REVIEWS + "/" + request + "/readings")
                .then()
                .statusCode(200)
                .body(field("verifiedKana", equalTo(Customer.NAME)))
                .body(field("bankKana", equalTo("ヤマタ タロウ")))
                .body(field("birthDate", equalTo("1980-01-01")));
        StandingStaff.gone(second.staffId());
        second.as("reviewer").post(REVIEWS + "/" + request + "/readings").then().statusCode(403);
        assertThat(new PublishedFacts(dataSource).typesOf(reviewOf(request))).containsExactly("name-review-read");
    }

    @Test
    void aNearNameIsLinkedByOneReviewerAndTheQueueForgetsIt() {
        String request = near();
        first.as("auditor")
                .queryParam("outcome", "REVIEW")
                .queryParam("bankCode", "0998")
                .get(REVIEWS)
                .then()
                .statusCode(200)
                .body(field("items.linkRequestId", hasItem(request)));
        first.as("reviewer")
                .queryParam("outcome", "MISMATCH")
                .get(REVIEWS)
                .then()
                .body(field("items.linkRequestId", not(hasItem(request))));
        first.as("reviewer")
                .queryParam("overdue", true)
                .get(REVIEWS)
                .then()
                .body(field("items.linkRequestId", not(hasItem(request))));
        String since = first.as("reviewer")
                .get(REVIEWS)
                .then()
                .extract()
                .as(Json.class)
                .get("items[linkRequestId=" + request + "].since");
        first.as("reviewer")
                .queryParam("cursor", since + "_" + request)
                .get(REVIEWS)
                .then()
                .statusCode(200)
                .body(field("items.linkRequestId", not(hasItem(request))));
        first.as("reviewer").queryParam("cursor", "x_y").get(REVIEWS).then().statusCode(400);
        first.as("reviewer").queryParam("outcome", "x").get(REVIEWS).then().statusCode(400);

        accepts(first, request)
                .statusCode(200)
                .body(field("outcome", equalTo("DECIDED")))
                .body(field("requestState", equalTo("LINKED")));

        customer.sees(request).then().body(field("state", equalTo("LINKED"))).body(field("tier", equalTo("T1")));
        first.as("reviewer").get(REVIEWS).then().body(field("items.linkRequestId", not(hasItem(request))));
        first.as("reviewer").get(REVIEWS + "/" + request).then().statusCode(404);
        accepts(second, request).statusCode(409).body(field("type", endsWith("/name-review-over")));
        assertThat(new PublishedFacts(dataSource).typesOf(reviewOf(request))).containsExactly("name-review-decided");
    }

    @Test
    @Tag("TD5")
    void aNameThatDiffersTakesTwoHumansWhoStillStand() {
        String request = different();

        accepts(first, request).statusCode(200).body(field("outcome", equalTo("PROPOSED")));
        accepts(first.underAnotherAccount(), request).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        StandingStaff.gone(second.staffId());
        accepts(second, request).statusCode(403).body(field("type", endsWith("/not-entitled")));
        StandingStaff.silent();
        accepts(Staff.somebody(), request).statusCode(503);
        StandingStaff.everybody();
        new Staff(UUID.randomUUID(), Neighbours.personOf(customer.wallet))
                .as("reviewer")
                .body(Map.of("decision", "ACCEPT", "reason", "FORMER_NAME", "words", "自分です。"))
                .post(REVIEWS + "/" + request + "/decisions")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("OWN_REQUEST")));
        customer.sees(request).then().body(field("state", equalTo("IN_REVIEW")));

        accepts(second, request).statusCode(200).body(field("requestState", equalTo("LINKED")));
        assertThat(new PublishedFacts(dataSource).typesOf(reviewOf(request)))
                .containsExactly(
                        "name-review-proposed", "name-review-refused", "name-review-refused", "name-review-decided");
    }

    @Test
    void aRefusedNameEndsTheRequestAndAReasonOfTheOtherKindIsNone() {
        String request = near();

        says(first, request, "REFUSE", "FORMER_NAME").statusCode(400);
        says(first, request, "REFUSE", "OTHER_PERSON").statusCode(200).body(field("requestState", equalTo("REFUSED")));

        customer.sees(request).then().body(field("refusalClass", equalTo("DETAILS_DIFFER")));
        assertThat(database.column("select words from name_review where link_request_id = '" + request + "'"))
                .containsExactly("=戸籍の写しを確認した。");
    }

    @Test
    @Tag("TD5")
    void theDatabaseItselfWantsTwoHumansForANameThatDiffers() {
        String request = different();
        accepts(first, request).statusCode(200);

        assertThatThrownBy(() -> database.change("update name_review set decision = 'ACCEPT', reason = 'FORMER_NAME',"
                        + " words = 'x', decided_by = gen_random_uuid(), decided_person = proposed_person,"
                        + " decided_at = proposed_at where link_request_id = '" + request + "'"))
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> database.change(
                        "update name_review set outcome = 'REVIEW' where link_request_id = '" + request + "'"))
                .hasMessageContaining("permission denied");
    }
}
