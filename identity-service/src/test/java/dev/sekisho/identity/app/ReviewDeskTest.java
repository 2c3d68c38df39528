package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviewers at their desk, over REST. */
@QuarkusTest
@Tag("A34")
class ReviewDeskTest {

    private static final String GATEWAY = "198.18.0.77";
    private static Member first;
    private static Member second;

    @Inject
    DataSource database;

    @Inject
    Accounts accounts;

    @Inject
    Transaction transaction;

    @Inject
    MovableClock clock;

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    private static Member first() {
        first = first == null ? StaffHouse.holding("reviewer") : first;
        return first;
    }

    private static Member second() {
        second = second == null ? StaffHouse.holding("reviewer") : second;
        return second;
    }

    /** The seventh customer of a device: a hard limit holds. */
    private static Customer heldByADevice() {
        String device = "family-" + UUID.randomUUID();
        Customer last = null;
        for (int i = 0; i < 7; i++) {
            last = new Customer().from(GATEWAY).on(device);
            last.open();
        }
        return last;
    }

    private void hold(Customer customer, HoldKind kind, Instant since) {
        transaction.run(() -> {
            var account = accounts.lock(new AccountId(customer.accountId())).orElseThrow();
            accounts.save(account.held(new Hold(UUID.randomUUID(), kind, since)));
        });
    }

    private UUID reviewOf(Customer customer) {
        return UUID.fromString(new Tables(database)
                .column("select review_id::text from review where account_id = '" + customer.accountId() + "'")
                .get(0));
    }

    private static ValidatableResponse decide(Member by, UUID review, String decision, String reason) {
        return by.call()
                .body(Map.of("decision", decision, "reason", reason))
                .post("/v1/reviews/" + review + "/decisions")
                .then();
    }

    @Test
    @Tag("A33")
    @Tag("ID-11")
    void aHeldFamilyIsShownWithItsEvidenceReleasedByTwoAndNotHeldForItAgain() {
        Customer held = heldByADevice();
        UUID review = reviewOf(held);

        first().call()
                .get("/v1/reviews/" + review)
                .then()
                .statusCode(200)
                .body(field("kind", equalTo("RISK")))
                .body(field("account.accountId", equalTo(held.accountId().toString())))
                .body(field("state", equalTo("OPEN")))
                .body(field("account.assurance", equalTo(0)))
                .body(field("releaseNeedsTwo", equalTo(true)))
                .body(field("policyVersion", equalTo("2026-12-01.2")))
                .body(field("evidence.rule", hasItem("DEVICE_MONTH")))
                .body(field("evidence[rule=DEVICE_MONTH].seen", equalTo(7)))
                .body(field("evidence[rule=DEVICE_MONTH].most", equalTo(6)))
                .body(field("evidence[rule=DEVICE_MONTH].windowSeconds", equalTo(2_592_000)))
                .body(field("dueAt", notNullValue()))
                .body(field("decided", nullValue()));
        decide(first(), review, "RELEASE", "SHARED_HOUSEHOLD")
                .statusCode(200)
                .body(field("outcome", equalTo("PROPOSED")));
        decide(first(), review, "RELEASE", "SHARED_HOUSEHOLD")
                .statusCode(422)
                .body(field("rule", equalTo("SAME_PERSON")));
        decide(second(), review, "RELEASE", "SHARED_HOUSEHOLD")
                .statusCode(200)
                .body(field("outcome", equalTo("DECIDED")));
        decide(second(), review, "CLOSE", "FALSE_IDENTITY")
                .statusCode(409)
                .body(field("type", containsString("review-decided")));

        assertThat(new PublishedFacts(database).typesOf(review))
                .containsExactly(
                        "review-read", "review-proposed", "review-refused", "review-decided", "review-refused");
        assertThat(new PublishedFacts(database).typesOf(held.accountId())).endsWith("account-held", "account-released");
        held.verifyPhone();
        held.prove();
        held.call().get("/v1/account").then().body(field("assurance", equalTo(1)));
    }

    @Test
    @Tag("A10")
    void aClosedAccountStaysHeldForGood() {
        Customer customer = Customer.proved();
        Customer.Session session = customer.startProof();
        Kakunin.send(Kakunin.approvalOfAnother(session.proof(), session.id(), "another-document-" + UUID.randomUUID()))
                .statusCode(204);
        UUID review = reviewOf(customer);

        decide(first(), review, "CLOSE", "FALSE_IDENTITY").statusCode(200).body(field("outcome", equalTo("PROPOSED")));
        decide(second(), review, "CLOSE", "FALSE_IDENTITY").statusCode(200).body(field("outcome", equalTo("DECIDED")));

        first().call()
                .get("/v1/reviews/" + review)
                .then()
                .statusCode(200)
                .body(field("kind", equalTo("OTHER_PERSON")))
                .body(field("state", equalTo("CLOSED")))
                .body(field("evidence.size()", equalTo(0)))
                .body(field("proposed.staffId", equalTo(first().staffId().toString())))
                .body(field("decided.decision", equalTo("CLOSE")))
                .body(field("decided.staffId", equalTo(second().staffId().toString())));
        decide(first(), review, "RELEASE", "PERSON_EXPLAINED").statusCode(409);
        LinkService.ask(UUID.randomUUID(), customer.accountId()).body(field("state", equalTo("REFUSED")));
    }

    @Test
    @Tag("A74")
    void whatAScreeningHoldsIsNowhereAtTheDesk() {
        Customer customer = Customer.opened();
        hold(customer, HoldKind.SCREENING, Instant.now());

        assertThat(new Tables(database)
                        .column("select kind from review where account_id = '" + customer.accountId() + "'"))
                .isEmpty();
        assertThat(first().call()
                        .get("/v1/reviews?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(customer.accountId().toString(), "SCREENING");
        first().call().get("/v1/reviews?kind=SCREENING").then().statusCode(400);
    }

    @Test
    @Tag("A70")
    void theListGoesPageByPageTheLongestHeldFirstAndSaysWhatIsOverdue() {
        Instant longAgo = Instant.parse("2020-09-08T03:00:00Z");
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Customer customer = Customer.opened();
            hold(customer, HoldKind.RISK, longAgo.plusSeconds(i));
            mine.add(customer.accountId().toString());
        }

        var page = first().call().get("/v1/reviews?kind=RISK&limit=2").then().statusCode(200);
        page.body(field("reviews.accountId", equalTo(mine.subList(0, 2))))
                .body(field("reviews.overdue", equalTo(List.of(true, true))))
                .body(field("reviews[0].dueAt", equalTo("2020-09-09T15:00:00Z")));
        String cursor = page.extract().as(Json.class).get("nextCursor");
        first().call()
                .get("/v1/reviews?kind=RISK&overdue=true&limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body(field("reviews.accountId", equalTo(mine.subList(2, 3))));
        int overdue = first().call()
                .get("/v1/review-counts")
                .then()
                .statusCode(200)
                .extract()
                .path("counts.find { it.kind == 'RISK' && it.state == 'OPEN' }.overdue");
        assertThat(overdue).isGreaterThanOrEqualTo(3);
    }

    @Test
    @Tag("A70")
    void aHoldOfTodayIsOverdueAWeekLater() {
        Customer customer = Customer.opened();
        hold(customer, HoldKind.RISK, Instant.now());
        UUID review = reviewOf(customer);
        first().call().get("/v1/reviews/" + review).then().body(field("overdue", equalTo(false)));

        clock.moveBy(Duration.ofDays(7));

        first().call().get("/v1/reviews/" + review).then().body(field("overdue", equalTo(true)));
    }

    @Test
    @Tag("TA10")
    void whoLostTheRoleDecidesNothingThoughTheTokenIsStillGood() {
        Customer customer = Customer.opened();
        hold(customer, HoldKind.RISK, Instant.now());
        Member leaver = StaffHouse.holding("reviewer");
        StaffHouse.founder(1)
                .call()
                .delete("/v1/staff/" + leaver.staffId())
                .then()
                .statusCode(204);

        decide(leaver, reviewOf(customer), "RELEASE", "CUSTOMER_REACHED")
                .statusCode(403)
                .body(field("type", containsString("not-entitled")));
    }

    @ParameterizedTest
    @Tag("TD11")
    @ValueSource(
            strings = {
                "state=GONE",
                "kind=SCREENING",
                "overdue=perhaps",
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=hello",
                "cursor=MjAyMC0wOS0wOFQwMzowMDowMFo"
            })
    void aQueryThatIsNotAsDocumentedIsRefused(String query) {
        first().call().get("/v1/reviews?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    @Tag("PL-02")
    void evidenceIsOnlyAddedAndADecisionStays() {
        Tables tables = new Tables(database);
        for (String statement : List.of(
                "update risk_evidence set seen = 1",
                "delete from risk_evidence",
                "update risk_hold set policy_version = 'x'",
                "delete from risk_hold",
                "update review set account_id = account_id",
                "delete from review")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> tables.run(statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }
}
