package dev.sekisho.compensation;

import static dev.sekisho.compensation.Payload.in;
import static dev.sekisho.compensation.Payload.out;
import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactsReachTheCopyTest {

    private final Facts facts = new Facts();
    private final UUID charge = UUID.randomUUID();

    @Test
    @Tag("A35")
    @Tag("A36")
    void supportSeesWhatCameInWhatWentOutAndThroughWhichLink() {
        UUID payment = UUID.randomUUID();
        Broker.publishAsLinkService(List.of(facts.established()));
        Broker.publishAsChargeService(
                List.of(facts.reserved(charge, 5_000), facts.posted(charge, 2, 5_000), facts.paid(payment, 1_200)));

        soon().untilAsserted(() -> wallet(facts)
                .body(field("walletId", equalTo(facts.wallet.toString())))
                .body(field("balanceYen", equalTo(3_800)))
                .body(field("charges.chargeId", contains(charge.toString())))
                .body(field("charges[0].state", equalTo("POSTED")))
                .body(field("charges[0].at", equalTo("2026-11-20T03:00:00Z")))
                .body(field("charges[0].stateAt", equalTo("2026-11-20T03:00:05Z")))
                .body(field("charges[0].bankReference", equalTo("R-1")))
                .body(field("charges[0].bankAccountId", equalTo(facts.bankAccount.toString())))
                .body(field("payments.paymentId", contains(payment.toString())))
                .body(field("payments[0].merchantCategory", equalTo("CONVENIENCE")))
                .body(field("payments[0].shop", equalTo("S1")))
                .body(field("links.linkId", contains(facts.link.toString())))
                .body(field("links[0].accountMask", equalTo("***4567")))
                .body(field("links[0].state", equalTo("ACTIVE")))
                .body(field("cut", equalTo(false))));
        Instant asOf = Instant.parse(wallet(facts).extract().as(Json.class).get("asOf"));
        assertThat(asOf).isAfterOrEqualTo(Facts.NOON);
    }

    @Test
    void aVoidedChargeMovesNothingAndSaysWhy() {
        Broker.publishAsChargeService(List.of(
                facts.reserved(charge, 5_000), facts.inDoubt(charge, 2, 5_000), facts.voided(charge, 3, 5_000)));

        soon().untilAsserted(() -> wallet(facts)
                .body(field("charges[0].state", equalTo("VOIDED")))
                .body(field("charges[0].reason", equalTo("INSUFFICIENT_FUNDS")))
                .body(field("balanceYen", equalTo(0))));
    }

    @Test
    void anEndedLinkIsSeenAsEnded() {
        Broker.publishAsLinkService(List.of(facts.established(), facts.ended("REVOKED")));

        soon().untilAsserted(() -> wallet(facts)
                .body(field("links[0].state", equalTo("REVOKED")))
                .body(field("links[0].reason", equalTo("CUSTOMER")))
                .body(field("links[0].tier", equalTo("T1"))));
    }

    @Test
    void aStoppedLinkThatWasReleasedIsSeenAsActive() {
        Broker.publishAsLinkService(List.of(facts.established(), facts.ended("STOPPED"), facts.released()));

        soon().untilAsserted(() -> wallet(facts)
                .body(field("links[0].state", equalTo("ACTIVE")))
                .body(field("links[0].tier", equalTo("T1"))));
    }

    @Test
    @Tag("A24")
    void aStoppedLinkOfWhichSomethingHasToBeShownAgainStaysStoppedForItsReason() {
        Broker.publishAsLinkService(List.of(facts.established(), facts.ended("STOPPED"), facts.asked("STOPPED")));

        soon().untilAsserted(() -> wallet(facts)
                .body(field("links[0].state", equalTo("STOPPED")))
                .body(field("links[0].stateAt", equalTo("2026-11-20T06:00:00Z")))
                .body(field("links[0].reason", equalTo("CUSTOMER"))));
    }

    @Test
    @Tag("A24")
    void anOldLinkThatWasVerifiedAgainIsSeenAsActiveAndKeepsItsOrigin() {
        Broker.publishAsLinkService(List.of(facts.established(), facts.ended("STOPPED"), facts.reverified()));

        soon().untilAsserted(() -> wallet(facts)
                .body(field("links[0].state", equalTo("ACTIVE")))
                .body(field("links[0].tier", equalTo("T1"))));
    }

    @Test
    @Tag("TD1")
    void whatIsDeliveredAgainAndAgainCountsOnce() {
        List<Facts> wallets = IntStream.range(0, 20).mapToObj(i -> new Facts()).toList();
        List<Payload> messages = new ArrayList<>();
        for (Facts one : wallets) {
            UUID itsCharge = UUID.randomUUID();
            List<Payload> story = List.of(
                    one.reserved(itsCharge, 5_000),
                    one.inDoubt(itsCharge, 2, 5_000),
                    one.posted(itsCharge, 3, 5_000),
                    one.paid(UUID.randomUUID(), 1_200));
            // As a relay that was killed does: from the first unconfirmed one on, in order.
            messages.addAll(story);
            messages.addAll(story);
            messages.addAll(story.subList(1, 4));
        }

        Broker.publishAsChargeService(messages);

        for (Facts one : wallets) {
            soon().untilAsserted(() -> wallet(one)
                    .body(field("balanceYen", equalTo(3_800)))
                    .body(field("charges.state", contains("POSTED")))
                    .body(field("payments", hasSize(1))));
        }
    }

    @Test
    @Tag("TD4")
    void anOlderVersionNeverOverridesANewerOne() {
        Broker.publishAsChargeService(List.of(
                facts.posted(charge, 3, 5_000), facts.inDoubt(charge, 2, 5_000), facts.reserved(charge, 5_000)));
        Broker.publishAsLinkService(List.of(facts.ended("STOPPED"), facts.established()));

        soon().untilAsserted(() -> {
            assertThat(Broker.lag(Topics.CHARGE_FACTS)).isZero();
            assertThat(Broker.lag(Topics.LINK_FACTS)).isZero();
        });

        wallet(facts)
                .body(field("charges[0].state", equalTo("POSTED")))
                .body(field("charges[0].at", equalTo("2026-11-20T03:00:00Z")))
                .body(field("links[0].state", equalTo("STOPPED")))
                .body(field("links[0].accountMask", equalTo("***4567")));
    }

    @Test
    @Tag("TD2")
    void fourteenPoisonMessagesDoNotKeepTheNextGoodOneBack() {
        UUID key = UUID.randomUUID();
        Broker.publishAsChargeService(List.of(facts.reserved(charge, 5_000)));
        List<Payload> messages = new ArrayList<>(poison());
        messages.add(facts.posted(charge, 2, 5_000));

        // Under one key, so that all fifteen are in one partition and in this order.
        Broker.publishAsChargeService(
                messages.stream().map(message -> message.underKey(key)).toList());

        soon().untilAsserted(() -> {
            wallet(facts).body(field("charges[0].state", equalTo("POSTED"))).body(field("balanceYen", equalTo(5_000)));
            assertThat(Broker.deadLettersOf(key)).hasSize(14);
            assertThat(Broker.lag(Topics.CHARGE_FACTS)).isZero();
        });
        assertThat(Broker.deadLettersOf(key))
                .contains("NOT_JSON", "UNKNOWN_TYPE", "BAD_ENVELOPE", "BAD_DATA", "FAILED_ContradictingFact");
    }

    @Test
    @Tag("TD2")
    void aLinkInAStateNobodyKnowsIsPutAway() {
        Broker.publishAsLinkService(List.of(facts.ended("ASLEEP"), facts.established()));

        soon().untilAsserted(() -> {
            wallet(facts).body(field("links[0].state", equalTo("ACTIVE")));
            assertThat(Broker.deadLettersOf(facts.link)).containsExactly("FAILED_IllegalArgumentException");
        });
    }

    @Test
    @Tag("TD3")
    void aForgedPostingPutsNothingIntoAWallet() {
        Facts victim = new Facts();
        Broker.publishAsChargeService(List.of(
                facts.posted(charge, 2, 5_000),
                // Says 5,000 of its own wallet, and moves them into another.
                facts.posted(UUID.randomUUID(), 2, 5_000, List.of(in(victim.wallet, 5_000), out("0998", 5_000)))));

        soon().untilAsserted(() -> {
            wallet(facts).body(field("balanceYen", equalTo(5_000)));
            assertThat(Broker.lag(Topics.CHARGE_FACTS)).isZero();
        });
        get("/v1/wallets/" + victim.wallet).statusCode(404);
    }

    /** Eleven that cannot be read, three that can be read and cannot be true. */
    private List<Payload> poison() {
        Payload good = facts.posted(charge, 2, 5_000);
        String text = new String(good.bytes(), StandardCharsets.UTF_8);
        return List.of(
                new Payload(charge, new byte[0]),
                new Payload(charge, "hello".getBytes(StandardCharsets.UTF_8)),
                new Payload(charge, text.substring(0, text.length() - 3).getBytes(StandardCharsets.UTF_8)),
                new Payload(charge, ("[" + text + "]").getBytes(StandardCharsets.UTF_8)),
                good.with("\"1.0\"", "\"9.9\""),
                good.with("charge-posted.v1", "charge-posted.v7"),
                good.with("\"subject\"", "\"object\""),
                good.with("\"aggregateversion\":2", "\"aggregateversion\":0"),
                good.with("\"data\"", "\"date\""),
                good.with("\"amountYen\":5000", "\"amountYen\":5000.5"),
                good.with("\"bankCode\":\"0998\",", ""),
                facts.posted(charge, 2, 5_000, List.of(in(facts.wallet, 5_000), out("0998", 4_999))),
                facts.posted(charge, 2, 4_999),
                good.with("\"bank:0998\"", "\"bank:0999\""));
    }

    private static ValidatableResponse wallet(Facts of) {
        return get("/v1/wallets/" + of.wallet).statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return given().header("Authorization", Tokens.service("support-tool", "compensation-service"))
                .get(path)
                .then();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
