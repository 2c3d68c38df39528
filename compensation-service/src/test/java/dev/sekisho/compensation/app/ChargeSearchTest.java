package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody reads a withdrawal out of a passbook, and support finds it without an account number. */
@QuarkusTest
@Tag("IN-05")
@Tag("TD8")
class ChargeSearchTest {

    private static final int ONE_HOUR = 120;

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    MovableClock clock;

    private final Owners owners = new Owners();
    private final Desk support = Desk.of("support");
    private Theft theft;
    private long yen;

    @BeforeEach
    void somebodyWasRobbedOfAnAmountOfTheirOwn() {
        owners.doAll();
        theft = new Theft(database, "0998");
        yen = ThreadLocalRandom.current().nextLong(1_000_000, 90_000_000);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("A48")
    void anAmountAndADayFindItWithTheCaseThatHasIt() {
        theft.linkedBy(UUID.randomUUID(), Theft.NOON);
        UUID charge = theft.posted(yen);
        theft.postedAt(Theft.NOON.minus(Duration.ofDays(40)), yen);

        search(byAmount(""))
                .statusCode(200)
                .body(field("items.chargeId", contains(charge.toString())))
                .body(field("items[0].accountMask", equalTo("****567")))
                .body(field("items[0].caseNumber", nullValue()));
        String number = support.reported(
                "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_CALLED_BACK\",\"chargeIds\":[\"" + charge + "\"]}");

        search(byAmount(",\"lastDigits\":\"67\",\"bankCode\":\"0998\""))
                .body(field("items.caseNumber", contains(number)));
        search(byAmount(",\"lastDigits\":\"68\"")).body(field("items", hasSize(0)));
        search(byAmount(",\"bankCode\":\"0999\"")).body(field("items", hasSize(0)));
    }

    @Test
    void whoLookedForWhatAndSawWhichIsAFact() {
        UUID charge = theft.posted(yen);

        search(byAmount(""));

        assertThat(stored.column("select convert_from(payload, 'UTF8') from fact where type like '%charges-searched%'"
                        + " and convert_from(payload, 'UTF8') like '%" + support.staff + "%'"))
                .singleElement()
                .asString()
                .contains(charge.toString())
                .contains("\"AMOUNT\"")
                .doesNotContain(Long.toString(yen));
        assertThat(stored.column("select amount_yen || ' ' || shown from charge_search where staff_id = '"
                        + support.staff + "'"))
                .containsExactly(yen + " 1");
    }

    @Test
    @Tag("A61")
    void whoIsShownChargesATraceOrACaseHasReadThemAsAFact() {
        UUID charge = theft.posted(yen);
        String number = support.reported(
                "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"chargeIds\":[\"" + charge + "\"]}");

        support.asks()
                .queryParam("walletId", theft.wallet)
                .get("/v1/charges")
                .then()
                .statusCode(200);
        support.asks().queryParam("chargeId", charge).get("/v1/traces").then().statusCode(200);
        support.sees(number).statusCode(200);
        support.asks()
                .queryParam("chargeId", UUID.randomUUID())
                .get("/v1/traces")
                .then()
                .statusCode(404);
        Desk.bank("0998")
                .asks()
                .queryParam("walletId", theft.wallet)
                .get("/v1/charges")
                .then()
                .statusCode(403);

        String caseId = stored.column("select id::text from fraud_case where number = '" + number + "'")
                .get(0);
        assertThat(stored.column("select convert_from(payload, 'UTF8')::json #>> '{data,kind}' || ' '"
                        + " || (convert_from(payload, 'UTF8')::json #>> '{data,subjects}')"
                        + " from fact where type like '%records-read%' and convert_from(payload, 'UTF8') like '%"
                        + support.staff + "%'"))
                .containsExactlyInAnyOrder(
                        "CHARGES [\"" + theft.wallet + "\"]",
                        "TRACE [\"" + charge + "\"]",
                        "CASE [\"" + caseId + "\"]");
    }

    @Test
    void pagesLeadThroughAllOfThemOnce() {
        List<String> charges = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            charges.add(theft.postedAt(Theft.NOON.minusSeconds(i / 2), yen).toString());
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Json page = search(byAmount(cursor)).statusCode(200).extract().as(Json.class);
            seen.addAll(page.<List<String>>get("items.chargeId"));
            String next = page.get("nextCursor");
            cursor = next == null ? "" : ",\"cursor\":\"" + next + "\"";
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(charges);
    }

    @Test
    void onePersonSearchesSoOftenInAnHourAndNoMoreWithWhateverAccount() {
        UUID person = UUID.randomUUID();
        clock.moveTo(Instant.parse("2026-11-21T00:00:00Z"));
        stored.column(
                "insert into charge_search (id, staff_id, person_id, searched_at, bank_code, bank_reference, shown)"
                        + " select gen_random_uuid(), gen_random_uuid(), '" + person
                        + "', '2026-11-21T00:00:00Z', '0998', 'R', 0 from generate_series(1, " + (ONE_HOUR - 1)
                        + ") returning id::text");
        Desk account = Desk.ofPerson(person, "support");
        Desk another = Desk.ofPerson(person, "support-supervisor");

        search(account, byAmount("")).statusCode(200);
        search(another, byAmount("")).statusCode(429).body(field("type", endsWith("/too-many-searches")));
        search(byAmount("")).statusCode(200);

        clock.moveTo(Instant.parse("2026-11-21T01:30:00Z"));
        search(another, byAmount("")).statusCode(200);
    }

    @Test
    @Tag("TD11")
    void whatLeadsNowhereIsRefused() {
        for (String nowhere : List.of(
                "{\"amountYen\":1000}",
                "{\"bankReference\":\"R\"}",
                "{\"amountYen\":1000,\"occurredFrom\":\"2026-01-01T00:00:00Z\",\"occurredTo\":\"2026-11-01T00:00:00Z\"}")) {
            search(nowhere).statusCode(400).body(field("type", endsWith("/search-without-clue")));
        }
        search(byAmount(",\"cursor\":\"x\"")).statusCode(400).body(field("type", endsWith("/cursor-malformed")));
        search("{\"amountYen\":1,\"occurredFrom\":\"2026-11-02T00:00:00Z\",\"occurredTo\":\"2026-11-01T00:00:00Z\"}")
                .statusCode(400)
                .body(field("type", endsWith("/period-not-possible")));
        for (String never :
                List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "1999-12-31T23:59:59Z")) {
            search("{\"bankCode\":\"0998\",\"bankReference\":\"R\",\"occurredFrom\":\"" + never + "\"}")
                    .statusCode(400)
                    .body(field("type", endsWith("/period-not-possible")));
            search("{\"bankCode\":\"0998\",\"bankReference\":\"R\",\"occurredTo\":\"" + never + "\"}")
                    .statusCode(400)
                    .body(field("type", endsWith("/period-not-possible")));
        }
    }

    private String byAmount(String more) {
        return "{\"amountYen\":" + yen
                + ",\"occurredFrom\":\"2026-11-19T15:00:00Z\",\"occurredTo\":\"2026-11-20T14:59:59Z\"" + more + "}";
    }

    private ValidatableResponse search(String told) {
        return search(support, told);
    }

    private static ValidatableResponse search(Desk desk, String told) {
        return desk.asks().body(told).post("/v1/charge-searches").then();
    }
}
