package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What depositors say through their bank becomes a case, once for each word. */
@QuarkusTest
@Tag("A48")
@Tag("A49")
class DepositorReportTest {

    @Inject
    DataSource database;

    private final Owners owners = new Owners();
    private Theft theft;

    @BeforeEach
    void somebodyWasRobbed() {
        owners.doAll();
        theft = new Theft(database, "0998");
    }

    @Test
    void aDepositorWhoKnowsNothingOfALinkHasItStoppedAndTheWalletFrozenButForPayments() {
        UUID word = UUID.randomUUID();

        String number = brings(word, theft.link, "SUSPECTED")
                .statusCode(200)
                .body(field("reportId", equalTo(word.toString())))
                .extract()
                .as(Json.class)
                .get("caseNumber");
        brings(word, theft.link, "SUSPECTED").statusCode(200).body(field("caseNumber", equalTo(number)));
        brings(word, theft.link, "CONFIRMED").statusCode(422).body(field("type", endsWith("/idempotency-key-reused")));

        assertThat(owners.toldAbout(theft.link)).hasSize(1).first().asString().contains(number);
        assertThat(owners.toldAbout(theft.wallet)).hasSize(1).first().asString().contains("\"FREEZE\"");
        Desk.bank("0998").sees(number).statusCode(200).body(field("state", equalTo("OPEN")));
        Desk.bank("0001").sees(number).statusCode(404);
    }

    @Test
    @Tag("TB3")
    void aClaimFreezesTheSquattersPaymentsToo() {
        brings(UUID.randomUUID(), theft.link, "CONFIRMED").statusCode(200);

        assertThat(owners.toldAbout(theft.wallet)).hasSize(1).first().asString().contains("FREEZE_SPEND");
    }

    @Test
    void asksToComeAgainWhileTheLinkIsNotKnownHere() {
        brings(UUID.randomUUID(), UUID.randomUUID(), "SUSPECTED")
                .statusCode(404)
                .body(field("type", endsWith("/link-unknown")));
    }

    private static ValidatableResponse brings(UUID word, UUID link, String certainty) {
        return given().header("Authorization", Tokens.service("link-service", "compensation-service"))
                .contentType(ContentType.JSON)
                .body("{\"bankCode\":\"0998\",\"linkId\":\"" + link + "\",\"certainty\":\"" + certainty
                        + "\",\"spokenBy\":\"" + new UUID(0, 2) + "\",\"spokenAt\":\"2026-11-22T00:00:00Z\"}")
                .put("/internal/v1/depositor-reports/" + word)
                .then();
    }
}
