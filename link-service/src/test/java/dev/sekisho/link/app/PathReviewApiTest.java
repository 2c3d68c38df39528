package dev.sekisho.link.app;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bank's review of a path over REST: told by operations, said by the bank's own user, and what it changes. */
@QuarkusTest
@Tag("A65")
@Tag("LK-07")
class PathReviewApiTest {

    private static final String REVIEWS = "/v1/path-reviews";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private final Neighbours neighbours = new Neighbours();
    private final Staff operator = Staff.somebody();
    private final Staff bankUser = Staff.somebody();

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
    }

    @AfterEach
    void everybodyStandsAndNothingIsLeftOpen() {
        StandingStaff.everybody();
        OwnersHand.change("delete from path_review where not with_posture");
    }

    private ValidatableResponse tell(Staff by, String bank, String method) {
        return by.as("operations")
                .body(Map.of("bankCode", bank, "customerClass", "NON_SUBSCRIBER", "method", method))
                .post(REVIEWS)
                .then();
    }

    private UUID told(String method) {
        return UUID.fromString(tell(operator, Staff.FIRST, method)
                .statusCode(201)
                .body(field("state", equalTo("NOTIFIED")))
                .extract()
                .as(Json.class)
                .get("reviewId"));
    }

    private static ValidatableResponse says(Staff by, String bank, UUID review, String verdict) {
        return by.asUserOf(bank)
                .body(Map.of("verdict", verdict, "findings", "郵送の本人確認の手順書を確認した。"))
                .post(REVIEWS + "/" + review + "/decisions")
                .then();
    }

    /** What a customer hears whose identity was proved by this method, after the right code. */
    private Response byMethod(String method) {
        Customer customer = new Customer(neighbours);
        String request = customer.requested();
        neighbours.codeAnswered(okJson(
                Neighbours.cleared(customer.wallet, Customer.NAME).replace("\"IC_CHIP\"", "\"" + method + "\"")));
        return customer.typesCode(request);
    }

    private static String reasonOf(Response refused) {
        return given().header("Authorization", Tokens.service("support-tool", "link-service"))
                .get("/internal/v1/link-requests/" + refused.as(Json.class).get("linkRequestId") + "/decision")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("checks[-1].code");
    }

    @Test
    void aNewPathLinksFromTheBanksReviewUntilItsRejectionAndSupportAloneSeesWhy() {
        Response before = byMethod("POST");
        before.then().statusCode(422).body(field("refusalClass", equalTo("STOPPED")));
        assertThat(reasonOf(before)).isEqualTo("PATH_NOT_REVIEWED");

        UUID review = told("POST");
        byMethod("POST").then().statusCode(422);

        says(bankUser, Staff.FIRST, review, "REVIEWED").statusCode(200).body(field("state", equalTo("REVIEWED")));
        byMethod("POST").then().statusCode(200).body(field("state", equalTo("AT_BANK")));
        byMethod("IN_PERSON").then().statusCode(422);

        says(bankUser, Staff.FIRST, review, "REJECTED").statusCode(200).body(field("state", equalTo("REJECTED")));
        byMethod("POST").then().statusCode(422);
        assertThat(new PublishedFacts(dataSource).typesOf(review))
                .containsExactly("path-notified", "path-reviewed", "path-reviewed");
    }

    @Test
    @Tag("TA10")
    void onlyAnotherHumanOfThatBankWhoStillStandsIsHeard() {
        UUID review = told("POST");

        says(bankUser, "0999", review, "REVIEWED").statusCode(404);
        says(operator.underAnotherAccount(), Staff.FIRST, review, "REVIEWED")
                .statusCode(422)
                .body(field("rule", equalTo("SAME_PERSON")));
        StandingStaff.gone(bankUser.staffId());
        says(bankUser, Staff.FIRST, review, "REVIEWED").statusCode(403).body(field("type", endsWith("/not-entitled")));
        StandingStaff.silent();
        says(Staff.somebody(), Staff.FIRST, review, "REVIEWED").statusCode(503);
        StandingStaff.everybody();

        says(bankUser, Staff.FIRST, review, "REVIEWED").statusCode(200);
        says(bankUser, Staff.FIRST, review, "REVIEWED").statusCode(409);
        assertThat(new PublishedFacts(dataSource).typesOf(review))
                .containsExactly("path-notified", "path-review-refused", "path-reviewed", "path-review-refused");
    }

    @Test
    void showsABanksUserItsOwnAndOperationsWhatWaits() {
        String review = told("POST").toString();
        String elsewhere =
                tell(operator, "0999", "POST").extract().as(Json.class).get("reviewId");

        bankUser.asUserOf(Staff.FIRST)
                .queryParam("waiting", true)
                .queryParam("bankCode", "0999")
                .get(REVIEWS)
                .then()
                .statusCode(200)
                .body(field("items.reviewId", hasItem(review)))
                .body(field("items.reviewId", not(hasItem(elsewhere))));
        operator.as("operations")
                .queryParam("waiting", true)
                .get(REVIEWS)
                .then()
                .body(field("items.reviewId", hasItem(review)))
                .body(field("items.reviewId", hasItem(elsewhere)));
        operator.as("operations").queryParam("cursor", "x").get(REVIEWS).then().statusCode(400);
        operator.as("operations")
                .queryParam("bankCode", "x")
                .get(REVIEWS)
                .then()
                .statusCode(400);
        tell(operator, Staff.FIRST, "POST").statusCode(409);
        tell(operator, Staff.FIRST, "JPKI").statusCode(409);
        tell(operator, "9998", "POST").statusCode(422);
    }

    @Test
    @Tag("PL-02")
    void theDatabaseWantsTwoHumansAndKeepsTheNotice() {
        UUID review = told("POST");

        assertThatThrownBy(() -> database.change(
                        "update path_review set state = 'REVIEWED', decided_at = now(), findings = 'x', decided_by = notified_by,"
                                + " decided_person = notified_person where review_id = '" + review + "'"))
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> database.change(
                        "update path_review set state = 'REVIEWED', decided_at = now(), findings = 'x' where review_id = '"
                                + review + "'"))
                .hasMessageContaining("nobody_reviews_unnamed");
        for (String statement : new String[] {
            "update path_review set notified_person = gen_random_uuid()",
            "update path_review set with_posture = true",
            "update path_review set method = 'POST'",
            "delete from path_review"
        }) {
            assertThatThrownBy(() -> database.change(statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }
}
