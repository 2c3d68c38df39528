package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.testing.HeldBook;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What anybody reads of stops, and the thresholds' way to make one. */
@QuarkusTest
@Tag("IN-03")
@Tag("A62")
class PublicStatusTest implements RestingWorkers {

    private static final String FIRST = "banks[bankCode=" + Staff.FIRST + "].";

    @Inject
    Database database;

    private final HeldBook copy = new HeldBook();
    private final Staff staff = Staff.somebody();

    @AfterEach
    void nothingIsStopped() {
        OwnersHand.openTheBook();
        copy.open();
    }

    @Test
    @Tag("A28")
    void saysOfEachOperationWhatIsStoppedSinceWhenAndWhy() {
        copy.suspend(Operation.CHARGE, Optional.of(new BankCode(Staff.FIRST)));

        given().get("/v1/status")
                .then()
                .statusCode(200)
                .body(field("current", equalTo(true)))
                .body(field(FIRST + "link.state", equalTo("OPEN")))
                .body(field(FIRST + "link.reason", nullValue()))
                .body(field(FIRST + "charge.state", equalTo("STOPPED")))
                .body(field(FIRST + "charge.reason", equalTo("FRAUD")))
                .body(field(FIRST + "charge.since", equalTo("1970-01-01T00:00:00Z")))
                .body(field(FIRST + "charge.plannedEnd", nullValue()));
    }

    @Test
    void isKeptByCachesForSecondsAndKnownAgainByItsTag() {
        for (String path : List.of("/v1/status", "/v1/status/history", "/v1/status/feed")) {
            Response first = given().get(path);
            String tag = first.header("ETag");
            assertThat(first.headers().getValues("Cache-Control"))
                    .as(path)
                    .containsExactly("public, max-age=5, stale-if-error=86400");

            given().header("If-None-Match", tag).get(path).then().statusCode(304);
        }
        String open = given().get("/v1/status").header("ETag");
        copy.suspend(Operation.LINK, Optional.empty());

        given().header("If-None-Match", open).get("/v1/status").then().statusCode(200);
    }

    @Test
    @Tag("A28")
    void keepsWhatWasStoppedWithoutWhoStoppedItAndWhy() {
        staff.as("operations")
                .body(
                        "{\"operations\":[\"LINK\",\"CHARGE\"],\"bankCode\":\"0998\",\"reason\":\"POSTURE\",\"note\":\"inner words\"}")
                .post("/v1/suspensions")
                .then()
                .statusCode(201);

        String history = given().get("/v1/status/history")
                .then()
                .statusCode(200)
                .body(field("changes[0].kind", equalTo("STOPPED")))
                .body(field("changes[0].bankCode", equalTo("0998")))
                .body(field("changes[0].operations", equalTo(List.of("LINK", "CHARGE"))))
                .body(field("changes[0].reason", equalTo("POSTURE")))
                .extract()
                .asString();
        assertThat(history)
                .doesNotContain("inner words")
                .doesNotContain(staff.staffId().toString());
        given().get("/v1/status/feed")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/feed+json"))
                .body(field("version", equalTo("https://jsonfeed.org/version/1.1")))
                .body(field("items[0].title", endsWith("：口座連携・チャージを停止しました")))
                .body(field("items[0].content_text", containsString("終了予定：未定")));
    }

    /** What the migration reads out of the facts of before is what is written with each change since. */
    @Test
    void theHistoryBeforeItWasKeptIsInTheFacts() throws IOException {
        tell(UUID.randomUUID(), "THRESHOLD", "0998").statusCode(200);
        tell(UUID.randomUUID(), "SEVERAL_BANKS", null).statusCode(200);
        String migration;
        try (InputStream in = getClass().getResourceAsStream("/db/migration/V29__history_of_suspensions.sql")) {
            migration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String told = migration.substring(migration.indexOf("select version"), migration.indexOf(";\n\ngrant"));

        String lines = "(" + told + ") as told (epoch, changed_at, kind, operations, bank_code, reason, planned_end)";
        String columns = "epoch, kind, operations, bank_code, reason, planned_end";
        assertThat(database.column("select count(*) > 1 from " + lines)).containsExactly("t");
        assertThat(database.column("select count(*) from (select " + columns + " from " + lines + " except select "
                        + columns + " from suspension_history) missing"))
                .containsExactly("0");
    }

    @Test
    void leadsToOlderChangesAndRefusesWhatIsNoNumber() {
        tell(UUID.randomUUID(), "THRESHOLD", "0998").statusCode(200);
        tell(UUID.randomUUID(), "THRESHOLD", "0998").statusCode(200);
        int number = given().get("/v1/status/history").as(Json.class).get("changes[0].number");

        List<Integer> older = given().queryParam("before", number)
                .get("/v1/status/history")
                .as(Json.class)
                .get("changes.number");
        assertThat(older).isNotEmpty().allSatisfy(one -> assertThat(one).isLessThan(number));
        for (String before : List.of("x", "-1", "1e3", "1234567890123456789")) {
            given().queryParam("before", before)
                    .get("/v1/status/history")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @Tag("A22")
    @Tag("A25")
    void aThresholdStopsABankUnderItsOwnPrincipalAndOnceHoweverOftenItIsTold() {
        UUID stop = UUID.randomUUID();
        int epoch = tell(stop, "THRESHOLD", "0998")
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("epoch");
        staff.as("auditor")
                .get("/v1/suspensions")
                .then()
                .body(field("entries.operation", containsInAnyOrder("LINK", "CHARGE")))
                .body(field("entries.actor", equalTo(List.of("threshold", "threshold"))))
                .body(field("entries.reason", equalTo(List.of("FRAUD", "FRAUD"))));

        OwnersHand.openTheBook();
        tell(stop, "THRESHOLD", "0998").statusCode(200).body(field("epoch", equalTo(epoch)));
        staff.as("auditor").get("/v1/suspensions").then().body(field("entries", equalTo(List.of())));
        tell(stop, "THRESHOLD", "0999").statusCode(422).body(field("type", endsWith("/idempotency-key-reused")));
    }

    @Test
    @Tag("A23")
    void severalBanksStopEverywhereAndNothingElseDoes() {
        tell(UUID.randomUUID(), "SEVERAL_BANKS", null).statusCode(200);
        staff.as("auditor")
                .get("/v1/suspensions")
                .then()
                .body(field("entries.bankCode", everyItem(nullValue())))
                .body(field("entries.operation", containsInAnyOrder("LINK", "CHARGE")));

        String before = database.column("select epoch from suspension_book").get(0);
        tell(UUID.randomUUID(), "SEVERAL_BANKS", "0998").statusCode(422);
        tell(UUID.randomUUID(), "NO_DECISION", null).statusCode(422);
        tell(UUID.randomUUID(), "THRESHOLD", "0002").statusCode(422).body(field("type", endsWith("/bank-unknown")));
        assertThat(database.column("select epoch from suspension_book")).containsExactly(before);
    }

    private static ValidatableResponse tell(UUID stop, String cause, String bank) {
        return Staff.service("compensation-service")
                .body("{\"cause\":\"" + cause + "\"" + (bank == null ? "" : ",\"bankCode\":\"" + bank + "\"") + "}")
                .put("/internal/v1/threshold-stops/" + stop)
                .then();
    }
}
