package dev.sekisho.charge.app;

import static dev.sekisho.charge.app.FakeLinkService.line;
import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Banks' statements against our books, from the line of a file to the closed day. Each test has a bank of its own. */
@QuarkusTest
@Tag("TC4")
class ReconciliationTest extends Scene {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 10);
    private static final Instant NOON = Instant.parse("2027-03-10T03:00:00Z");
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
    private static final Instant THIRD_DAY = NOON.plus(Duration.ofDays(2));

    private final Member proposer = Member.random("operations");
    private final Member approver = Member.random("operations-approver");

    @AfterEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    @Test
    @Tag("TD5")
    void settlesWhatIsInDoubtAndRaisesWhatDiffersUntilTwoPersonsDecidedAllOfIt() {
        String bank = "0911";
        clock.moveTo(NOON);
        Customer doubted = at(bank, Behaviour.STAY_UNKNOWN);
        Customer voided = at(bank, Behaviour.DECLINE);
        UUID inDoubt = charge(doubted, 20_000, 202);
        UUID known = charge(at(bank, Behaviour.ACCEPT), 1_000, 201);
        UUID missing = charge(at(bank, Behaviour.ACCEPT), 2_000, 201);
        UUID twice = charge(at(bank, Behaviour.ACCEPT), 3_000, 201);
        UUID other = charge(at(bank, Behaviour.ACCEPT), 4_000, 201);
        UUID notBooked = charge(voided, 5_000, 201);
        seenInDoubt(bank, inDoubt, "NO_CLEAR_ANSWER");
        linkService.hasStatement(
                bank,
                DAY,
                List.of(
                        line("DEBIT", inDoubt, 20_000),
                        line("DEBIT", known, 1_000),
                        line("DEBIT", twice, 3_000),
                        line("DEBIT", twice, 3_000),
                        line("DEBIT", other, 4_001),
                        line("DEBIT", notBooked, 5_000),
                        line("DEBIT", UUID.randomUUID(), 6_000)));

        clock.moveTo(NEXT_DAY);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stateOf(bank, DAY)).isEqualTo("OPEN"));
        day(bank, DAY)
                .body(field("items[0].lines", equalTo(7)))
                .body(field("items[0].settled", equalTo(1)))
                .body(field("items[0].matched", equalTo(2)))
                .body(field("items[0].differing", equalTo(4)))
                .body(field("items[0].debitYen", equalTo(42_001)));
        settles(doubted, inDoubt.toString(), "POSTED");
        assertThat(doubted.balanceYen()).isEqualTo(20_000);
        assertThat(linkService.debits(doubted.linkId()))
                .as("never under a fresh id")
                .isEqualTo(1);
        assertThat(voided.balanceYen()).as("a line credits nobody").isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(kinds(bank))
                        .containsExactlyInAnyOrder(
                                "SECOND_LINE",
                                "AMOUNT_DIFFERS",
                                "BOOKED_THOUGH_VOIDED",
                                "UNKNOWN_LINE",
                                "MISSING_AT_BANK"));
        assertThat(orderOf(bank, "MISSING_AT_BANK")).isEqualTo(missing.toString());

        differences(bank).forEach(difference -> decided(id(difference), "BANK_CORRECTS"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stateOf(bank, DAY)).isEqualTo("CLOSED"));
        assertThat(facts().typesOf(dayId(bank, DAY))).containsExactly("statement-reconciled", "statement-day-closed");
    }

    @Test
    @Tag("TD5")
    void whatNoStatementAndNoBankAnswersIsDecidedByTwoPersonsAndNotBefore() {
        String bank = "0912";
        clock.moveTo(NOON);
        Customer customer = at(bank, Behaviour.STAY_UNKNOWN);
        UUID charge = charge(customer, 30_000, 202);
        linkService.hasStatement(bank, DAY, List.of());
        clock.moveTo(NEXT_DAY);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stateOf(bank, DAY)).isEqualTo("OPEN"));
        assertThat(differences(bank)).as("it may be on the next day's").isEmpty();
        linkService.hasStatement(bank, DAY.plusDays(1), List.of());
        clock.moveTo(THIRD_DAY);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(kinds(bank)).containsExactly("UNANSWERED"));
        String difference = id(differences(bank).get(0));
        String seen = proposed(difference, "POST")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("proposal.contentHash");
        String hash = proposed(difference, "VOID")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("proposal.contentHash");

        approved(approver, difference, seen).then().statusCode(422).body(field("rule", equalTo("CONTENT_CHANGED")));
        approved(new Member(UUID.randomUUID(), proposer.person(), "operations-approver"), difference, hash)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("SAME_PERSON")));
        StandingStaff.gone(approver.staffId());
        approved(approver, difference, hash).then().statusCode(403);
        StandingStaff.everybody();
        assertThat(customer.stateOf(charge.toString())).isEqualTo("IN_DOUBT");
        approved(approver, difference, hash)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("ENDED")))
                .body(field("endReason", equalTo("CARRIED_OUT")));

        assertThat(customer.stateOf(charge.toString())).isEqualTo("VOIDED");
        assertThat(usedYen("WALLET", customer.walletId())).isZero();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(stateOf(bank, DAY)).isEqualTo("CLOSED");
            assertThat(stateOf(bank, DAY.plusDays(1))).isEqualTo("CLOSED");
        });
        assertThat(facts().typesOf(UUID.fromString(difference)))
                .containsExactly(
                        "difference-raised",
                        "difference-proposed",
                        "difference-proposed",
                        "difference-decision-refused",
                        "difference-decision-refused",
                        "difference-approved",
                        "difference-ended");
    }

    @Test
    void aLineThatComesADayLateEndsWhatWasMissing() {
        String bank = "0913";
        clock.moveTo(NOON);
        UUID charge = charge(at(bank, Behaviour.ACCEPT), 1_000, 201);
        UUID doubt = charge(at(bank, Behaviour.STAY_UNKNOWN), 2_000, 202);
        linkService.hasStatement(bank, DAY, List.of(line("DEBIT", doubt, 2_000)));
        clock.moveTo(NEXT_DAY);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(kinds(bank)).containsExactly("MISSING_AT_BANK"));
        String difference = id(differences(bank).get(0));
        UUID more = charge(at(bank, Behaviour.STAY_UNKNOWN), 3_000, 202);
        linkService.hasStatement(
                bank, DAY.plusDays(1), List.of(line("DEBIT", charge, 1_000), line("DEBIT", more, 3_000)));

        clock.moveTo(THIRD_DAY);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(stateOf(bank, DAY)).isEqualTo("CLOSED");
            assertThat(stateOf(bank, DAY.plusDays(1))).isEqualTo("CLOSED");
        });
        proposer.asks()
                .get("/v1/differences/" + difference)
                .then()
                .body(field("state", equalTo("ENDED")))
                .body(field("endReason", equalTo("FOUND_LATER")));
    }

    @Test
    @Tag("TC5")
    void aClosedBankIsLeftAloneUntilItOpensByTheClockOfBusiness() {
        clock.moveTo(Instant.parse("2027-03-10T14:56:00Z"));
        linkService.opensAt = Instant.parse("2027-03-10T15:05:00Z");
        Customer customer = at("0914", Behaviour.CLOSED);
        UUID charge = charge(customer, 10_000, 202);
        await().atMost(Duration.ofSeconds(60)).until(() -> "BANK_IS_CLOSED".equals(reasonOf("0914", charge)));
        int asked = linkService.asked(charge);

        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> linkService.asked(charge) == asked);
        linkService.behave(customer.linkId(), Behaviour.ACCEPT);
        clock.moveTo(linkService.opensAt);

        settles(customer, charge.toString(), "POSTED");
        assertThat(customer.balanceYen()).isEqualTo(10_000);
    }

    private Customer at(String bank, Behaviour behaviour) {
        Customer customer = Customer.random();
        know(
                customer,
                customer.personId(),
                bank,
                "T1",
                "ACTIVE",
                businessTime.instant().minus(Duration.ofDays(200)));
        linkService.behave(customer.linkId(), behaviour);
        return customer;
    }

    private static UUID charge(Customer customer, long yen, int status) {
        return UUID.fromString(customer.charge(yen)
                .then()
                .statusCode(status)
                .extract()
                .as(Json.class)
                .get("chargeId"));
    }

    private void seenInDoubt(String bank, UUID order, String reason) {
        assertThat(reasonOf(bank, order)).isEqualTo(reason);
        proposer.asks().get("/v1/in-doubt/banks").then().body(field("banks[bankCode=" + bank + "].orders", equalTo(1)));
    }

    private String reasonOf(String bank, UUID order) {
        return proposer.asks()
                .get("/v1/in-doubt?bank=" + bank)
                .as(Json.class)
                .get("items[orderId=" + order + "].reason");
    }

    private ValidatableResponse day(String bank, LocalDate day) {
        return proposer.asks()
                .get("/v1/reconciliations?bank=" + bank + "&day=" + day)
                .then()
                .statusCode(200);
    }

    private String stateOf(String bank, LocalDate day) {
        return proposer.asks()
                .get("/v1/reconciliations?bank=" + bank + "&day=" + day)
                .as(Json.class)
                .get("items[0].state");
    }

    private List<Map<String, Object>> differences(String bank) {
        return proposer.asks()
                .get("/v1/differences?bank=" + bank)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("items");
    }

    private List<String> kinds(String bank) {
        return differences(bank).stream()
                .map(difference -> (String) difference.get("kind"))
                .toList();
    }

    private String orderOf(String bank, String kind) {
        return differences(bank).stream()
                .filter(difference -> difference.get("kind").equals(kind))
                .map(difference -> (String) difference.get("orderId"))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Map<String, Object> difference) {
        return (String) difference.get("differenceId");
    }

    private void decided(String difference, String resolution) {
        String hash = proposed(difference, resolution)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("proposal.contentHash");
        approved(approver, difference, hash).then().statusCode(200).body(field("state", equalTo("ENDED")));
    }

    private Response proposed(String difference, String resolution) {
        return proposer.asks()
                .body(Map.of("resolution", resolution, "reference", "letter-17", "words", "As the bank writes."))
                .put("/v1/differences/" + difference + "/proposal");
    }

    private static Response approved(Member by, String difference, String hash) {
        return by.asks().body(Map.of("contentHash", hash)).post("/v1/differences/" + difference + "/approvals");
    }

    private UUID dayId(String bank, LocalDate day) {
        return statements
                .query("select id from statement_day where bank_code = ? and day = ?", row -> row.id("id"), bank, day)
                .get(0);
    }

    /** A staff member. */
    private record Member(UUID staffId, UUID person, String role) {

        static Member random(String role) {
            return new Member(UUID.randomUUID(), UUID.randomUUID(), role);
        }

        RequestSpecification asks() {
            return given().header("Authorization", Tokens.staff(staffId, person, Customer.SERVICE, role))
                    .contentType(ContentType.JSON);
        }
    }
}
