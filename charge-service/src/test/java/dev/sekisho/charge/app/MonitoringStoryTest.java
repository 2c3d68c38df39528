package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sekisho.charge.monitoring.EscalateAlerts;
import dev.sekisho.charge.monitoring.FactTrail;
import dev.sekisho.charge.monitoring.FollowMoney;
import dev.sekisho.charge.monitoring.PlaceHolds;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements.StatementRefused;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Monitoring as staff and customers meet it, over the real tables and the real log of facts. */
@QuarkusTest
@Tag("CH-07")
@Tag("CH-10")
class MonitoringStoryTest extends Scene {

    private static final String RULES = "/v1/monitoring-rules";
    private static final Map<String, Long> RAPID =
            Map.of("withinSeconds", 120L, "charges", 4L, "totalYen", 10_000L, "linkYoungerThanDays", 3L);

    @Inject
    FollowMoney follow;

    @Inject
    FactTrail trail;

    @Inject
    PlaceHolds place;

    @Inject
    EscalateAlerts escalate;

    private final WatchDesk operations = WatchDesk.of("operations");
    private final WatchDesk approver = WatchDesk.of("operations-approver");
    private final WatchDesk support = WatchDesk.of("support");
    private final WatchDesk supervisor = WatchDesk.of("support-supervisor");

    @AfterEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    @Test
    @Tag("TC11")
    @Tag("A31")
    void fourChargesInTwoMinutesOverAFreshLinkAreStoppedAndAlerted() {
        Customer thief = fourCharges();
        Customer mule = customerWithOldLink();
        mule.charge(1).then().statusCode(201);
        thief.send(mule.walletId(), 20_000).then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));

        watch(thief);

        Response word = thief.send(mule.walletId(), 20_000);
        word.then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));
        assertThat(word.asString()).doesNotContainIgnoringCase("rapid").doesNotContainIgnoringCase("monitoring");
        thief.pay(merchant("CONVENIENCE"), 100).then().statusCode(201);
        Response seen = support.holdsOf(thief.walletId());
        seen.then()
                .statusCode(200)
                .body(field("items.state", contains("STANDING")))
                .body(field("items[0].grade", equalTo("HOLD")))
                .body(field("items[0].evidence.ruleId", equalTo("rapid-charges-new-link")))
                .body(field("items[0].evidence.ruleVersion", equalTo(1)))
                .body(field("items[0].evidence.movements.amountYen", contains(7_000, 7_000, 7_000, 7_000)))
                .body(field("items[0].evidence.seenJa", equalTo("4件、合計28,000円、ウォレット1件")));
        String alert = seen.as(Json.class).get("items[0].alertId");
        support.decideHold(alert, thief.walletId(), "RELEASE").then().statusCode(403);
        CaseDesk.of(thief).release(UUID.fromString(alert)).then().statusCode(422);

        supervisor.decideHold(alert, mule.walletId(), "RELEASE").then().statusCode(404);
        new WatchDesk(UUID.randomUUID(), thief.personId(), "support-supervisor")
                .decideHold(alert, thief.walletId(), "RELEASE")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("OWN_WALLET")));
        supervisor
                .decideHold(alert, thief.walletId(), "RELEASE")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("RELEASED")));

        thief.send(mule.walletId(), 20_000).then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));
        supervisor
                .decideHold(alert, thief.walletId(), "KEEP")
                .then()
                .statusCode(409)
                .body(field("rule", equalTo("DECIDED")));
        assertThat(facts().typesOf(UUID.fromString(alert)))
                .containsExactly(
                        "monitoring-alert-raised",
                        "monitoring-hold-placed",
                        "monitoring-hold-decision-refused",
                        "monitoring-hold-decided",
                        "monitoring-hold-decision-refused");
    }

    @Test
    @Tag("TC11")
    void whatWasJustChargedIsHeldBeforeItLeavesAndNotOneYenEarlier() {
        Customer customer = customer("T1", Duration.ofHours(30));
        Customer friend = customerWithOldLink();
        friend.charge(1).then().statusCode(201);
        customer.charge(50_000).then().statusCode(201);

        customer.send(friend.walletId(), 20_000).then().statusCode(201);
        customer.send(friend.walletId(), 19_999).then().statusCode(201);
        customer.payOut(1).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));

        assertThat(customer.balanceYen()).isEqualTo(10_001).isEqualTo(ledgerYen(customer));
        assertThat(friend.balanceYen()).isEqualTo(40_000);
        customer.charge(1).then().statusCode(422);
        Response seen = supervisor.holdsOf(customer.walletId());
        seen.then()
                .body(field("items.evidence.ruleId", contains("charge-then-leave")))
                .body(field("items[0].state", equalTo("STANDING")));
        supervisor
                .decideHold(seen.as(Json.class).get("items[0].alertId"), customer.walletId(), "KEEP")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("KEPT")))
                .body(field("grade", equalTo("FREEZE")))
                .body(field("endsAt", equalTo(null)));
        watch();
        supervisor
                .holdsOf(customer.walletId())
                .then()
                .body(field("items[0].evidence.movements.stopped", contains(false, false, false, true)))
                .body(field("items[0].evidence.movements.kind", contains("CHARGE", "TRANSFER", "TRANSFER", "PAYOUT")));
    }

    @Test
    void anAlertIsAcknowledgedOnceAndAnUnseenOneIsOverdueAfterAQuarterOfAnHour() {
        Customer first = fourCharges();
        Customer second = fourCharges();
        watch();
        String seen = alertOf(first);
        String unseen = alertOf(second);
        Instant now = businessTime.instant();

        operations
                .post("/v1/monitoring-alerts/" + seen + "/acknowledgements")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("ACKNOWLEDGED")))
                .body(field("late", equalTo(false)));
        WatchDesk.of("operations")
                .post("/v1/monitoring-alerts/" + seen + "/acknowledgements")
                .then()
                .body(field("acknowledgedBy", equalTo(operations.staffId().toString())));
        operations
                .post("/v1/monitoring-alerts/" + UUID.randomUUID() + "/acknowledgements")
                .then()
                .statusCode(404);
        escalate.escalate(now.plus(Duration.ofMinutes(16)));

        String reads = "select count(*) n from fact where type = 'dev.sekisho.charge.movements-read.v1'"
                + " and convert_from(payload, 'UTF8') like '%" + unseen + "%" + operations.staffId() + "%'";
        long before = sum(reads);
        operations
                .get("/v1/monitoring-alerts?state=OVERDUE")
                .then()
                .statusCode(200)
                .body(field("items.alertId", hasItem(unseen)))
                .body(field("items.alertId", not(hasItem(seen))));
        assertThat(sum(reads))
                .as("who looked is a fact that names what was shown")
                .isEqualTo(before + 1);
        operations.get("/v1/monitoring-alerts?state=SOME").then().statusCode(400);
        operations.get("/v1/monitoring-alerts?cursor=x").then().statusCode(400);
        assertThat(facts().typesOf(UUID.fromString(seen)))
                .containsExactly("monitoring-alert-raised", "monitoring-alert-acknowledged");
        assertThat(facts().typesOf(UUID.fromString(unseen)))
                .containsExactly("monitoring-alert-raised", "monitoring-alert-overdue");
    }

    @Test
    void aRuleIsTriedThenProposedAndAnotherHumanDecides() {
        watch();
        Instant since = businessTime.instant();
        List<Customer> customers =
                IntStream.range(0, 3).mapToObj(i -> fourCharges()).toList();
        Customer honest = customer("T1", Duration.ofHours(1));
        IntStream.range(0, 3).forEach(i -> honest.charge(7_000).then().statusCode(201));
        Instant until = businessTime.instant();
        long raisedBefore = raised("rapid-charges-new-link");
        long factsBefore = movements();
        watch();

        Response tried = operations.post("/v1/monitoring-dry-runs", tried(RAPID, since, until));
        tried.then()
                .statusCode(201)
                .body(field("alerts", equalTo(3)))
                .body(field("wallets", equalTo(3)))
                .body(field("walletsSeen", equalTo(4)))
                .body(field("walletsPerTenThousand", equalTo(7_500)))
                .body(field("movements", equalTo(15)))
                .body(field("complete", equalTo(true)))
                // Over two days if midnight in Japan is between them.
                .body("byDay.alerts.sum()", equalTo(3))
                .body(field(
                        "sample.walletId", hasItem(customers.get(0).walletId().toString())));
        assertThat(raised("rapid-charges-new-link") - raisedBefore).isEqualTo(3);
        assertThat(movements() - factsBefore).isEqualTo(15);
        String dryRun = tried.as(Json.class).get("dryRunId");
        approver.get("/v1/monitoring-dry-runs/" + dryRun).then().statusCode(200).body(field("alerts", equalTo(3)));

        Map<String, Long> others = new HashMap<>(RAPID);
        others.put("charges", 5L);
        operations
                .post(RULES, proposed(RAPID, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("DRY_RUN_UNKNOWN")));
        operations
                .post(RULES, proposed(others, dryRun))
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("DRY_RUN_OF_ANOTHER")));
        Response proposal = operations.post(RULES, proposed(RAPID, dryRun));
        proposal.then()
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .body(field("version", equalTo(1)));
        String change = proposal.as(Json.class).get("changeId");

        decide(operations.asAlso("operations-approver"), change, "APPROVED")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("SAME_PERSON")));
        assertThatThrownBy(() -> statements.update(
                        "update watch_rule set state = 'APPROVED', in_force_from = effective_from, note = 'n',"
                                + " decided_by = proposed_by, decided_person = proposed_person, decided_at = proposed_at"
                                + " where change_id = ?",
                        UUID.fromString(change)))
                .isInstanceOf(StatementRefused.class);
        StandingStaff.gone(approver.staffId());
        decide(approver, change, "APPROVED").then().statusCode(403);
        StandingStaff.everybody();
        decide(approver, change, "APPROVED").then().statusCode(200).body(field("state", equalTo("APPROVED")));
        decide(approver, change, "REJECTED").then().statusCode(409);
        decide(approver, UUID.randomUUID().toString(), "APPROVED").then().statusCode(404);

        operations
                .get(RULES)
                .then()
                .body(field("items[changeId=" + change + "].state", equalTo("APPROVED")))
                .body(field("items[changeId=" + change + "].dryRunId", equalTo(dryRun)));
        assertThat(facts().typesOf(UUID.fromString(change)))
                .containsExactly(
                        "monitoring-rule-proposed",
                        "monitoring-rule-decision-refused",
                        "monitoring-rule-decided",
                        "monitoring-rule-decision-refused");
        assertThat(facts().typesOf(UUID.fromString(dryRun))).containsExactly("monitoring-dry-run-made");
    }

    @Test
    @Tag("TD1")
    void noFactIsLeftOutThatWasNumbered() {
        watch();

        for (String type : List.of("charge-posted", "payment-posted", "transfer-posted", "payout-reserved")) {
            assertThat(sum(
                            "select count(*) n from audit_leaf a join fact f on f.id = a.fact_id where f.type = ?"
                                    + " and a.log_index < (select next_index from watch_cursor)"
                                    + " and not exists (select from watched_movement m where m.id = f.aggregate_id)",
                            "dev.sekisho.charge." + type + ".v1"))
                    .as(type)
                    .isZero();
        }
        assertThat(trail.behind()).isZero();
        assertThat(sum("select count(*) n from watched_movement where kind = 'CHARGE'"))
                .isPositive();
    }

    /** As the loop does it, once all that has been said has its number; other tests' wallets are not held by it. */
    private void watch(Customer... held) {
        await().atMost(Duration.ofSeconds(60)).until(() -> sum("select count(*) n from audit_queue") == 0);
        int followed;
        do {
            followed = follow.follow().facts();
        } while (followed > 0);
        Stream.of(held).map(Customer::walletId).map(WalletId::new).forEach(place::place);
    }

    private Customer fourCharges() {
        Customer customer = customer("T1", Duration.ofHours(1));
        IntStream.range(0, 4).forEach(i -> customer.charge(7_000).then().statusCode(201));
        return customer;
    }

    private String alertOf(Customer customer) {
        return operations
                .get("/v1/monitoring-alerts?state=UNSEEN")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("items[walletId=" + customer.walletId() + "].alertId");
    }

    private long raised(String rule) {
        return sum("select count(*) n from watch_alert where rule_id = ?", rule);
    }

    private long movements() {
        return sum("select count(*) n from watched_movement");
    }

    private static Map<String, Object> tried(Map<String, Long> parameters, Instant since, Instant until) {
        return Map.of(
                "kind",
                "RAPID_CHARGES",
                "subject",
                "WALLET",
                "parameters",
                parameters,
                "since",
                since.toString(),
                "until",
                until.toString());
    }

    private Map<String, Object> proposed(Map<String, Long> parameters, String dryRunId) {
        Map<String, Object> body = new HashMap<>();
        body.put("ruleId", "rapid-" + operations.staffId().toString().substring(0, 8));
        body.put("kind", "RAPID_CHARGES");
        body.put("subject", "WALLET");
        body.put("parameters", parameters);
        body.put("action", "HOLD");
        body.put("holdHours", 12);
        body.put("wordsJa", "連携直後の連続チャージ");
        body.put("wordsEn", "Charges in a row over a new link");
        body.put(
                "effectiveFrom",
                businessTime.instant().plus(Duration.ofDays(30)).toString());
        body.put("dryRunId", dryRunId);
        return body;
    }

    private static Response decide(WatchDesk who, String change, String verdict) {
        return who.post(RULES + "/" + change + "/decisions", Map.of("verdict", verdict, "note", "tried, and few"));
    }
}
