package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where anybody reads how to find our debits at a bank. */
@QuarkusTest
@Tag("A50")
@Tag("A51")
@Tag("A54")
class WaysToCheckApiTest {

    @Inject
    Database database;

    @Test
    void showsWhatStandsInThePassbookAndWhereToLookAndMayBeKeptForAnHour() {
        given().get("/v1/banks/0998/ways-to-check")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=3600"))
                .body(field("statementText", equalTo("セキシヨ")))
                .body(field("statementTextAgreed", equalTo(false)))
                .body(field("ways.way", hasItems("PASSBOOK", "ATM", "PHONE")))
                .body(field("advice.ja", containsString("暗証番号")));
        given().get("/v1/banks/9900/ways-to-check")
                .then()
                .statusCode(200)
                .body(field("ways.way", hasItems("APP", "PASSBOOK")));
        given().get("/v1/banks/9998/ways-to-check").then().statusCode(404);
    }

    @Test
    void aLaterRowOfTheBankCountsFromItsDayOn() {
        OwnersHand.change("insert into ways_to_check values ('0999', now() - interval '1 hour', 'オキナマネ-', true,"
                + " array['COUNTER']), ('0999', now() + interval '1 hour', 'ミライ', true, array['ATM'])");

        given().get("/v1/banks/0999/ways-to-check")
                .then()
                .body(field("statementText", equalTo("オキナマネ-")))
                .body(field("statementTextAgreed", equalTo(true)));
    }

    @Test
    void theDatabaseKeepsNoAppAlone() {
        assertThatThrownBy(() -> OwnersHand.change(
                        "insert into ways_to_check values ('0999', now(), 'X', true, array['APP', 'WEB'])"))
                .hasMessageContaining("never_an_app_alone");
        assertThatThrownBy(() -> database.change("update ways_to_check set agreed = true"))
                .hasMessageContaining("permission denied");
    }
}
