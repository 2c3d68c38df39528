package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.testing.HeldBook;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that leaves a wallet, over REST and on the real database. */
@QuarkusTest
class MoneyOutTest extends Scene {

    private final HeldBook book = new HeldBook();

    @AfterEach
    void open() {
        book.open();
    }

    @Test
    void aTransferMovesMoneyOnceHoweverOftenItIsAskedFor() {
        Customer sender = rich(10_000);
        Customer recipient = rich(500);

        Response sent = sender.send("k1", recipient.walletId(), 4_000);

        sent.then().statusCode(201).body(field("state", equalTo("POSTED"))).body(field("amountYen", equalTo(4_000)));
        sender.send("k1", recipient.walletId(), 4_000)
                .then()
                .statusCode(200)
                .body(field("transferId", equalTo(sent.<String>path("transferId"))));
        sender.send("k1", recipient.walletId(), 4_001).then().statusCode(422);
        assertThat(sender.balanceYen()).isEqualTo(6_000).isEqualTo(ledgerYen(sender));
        assertThat(recipient.balanceYen()).isEqualTo(4_500).isEqualTo(ledgerYen(recipient));
        assertThat(facts().typesOf(UUID.fromString(sent.as(Json.class).get("transferId"))))
                .containsExactly("transfer-posted");
        recipient.get("/v1/wallet/entries").then().body(field("items.kind", hasItems("TRANSFER", "CHARGE")));
    }

    @Test
    void whatIsRefusedIsStoredToldAndRefusedAgain() {
        Customer sender = rich(1_000);

        Response refused = sender.send("k1", UUID.randomUUID(), 100);

        refused.then()
                .statusCode(422)
                .body(field("rule", equalTo("RECIPIENT_UNKNOWN")))
                .body(field("transferId", notNullValue()));
        assertThat(facts().typesOf(UUID.fromString(refused.as(Json.class).get("transferId"))))
                .containsExactly("transfer-refused");
        assertThat(sum(
                        "select count(*) n from transfer where from_wallet_id = ? and rule is not null",
                        sender.walletId()))
                .isEqualTo(1);
        sender.send(sender.walletId(), 100).then().statusCode(422).body(field("rule", equalTo("SELF")));
        sender.send(rich(1).walletId(), 1_001)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("INSUFFICIENT_BALANCE")));
    }

    @Test
    @Tag("TC11")
    @Tag("CH-06")
    void theHaulOfFourChargesInTwoMinutesCannotBeSentOnNorPaidOut() {
        Instant linked = Instant.parse("2027-03-10T03:00:00Z");
        clock.moveTo(linked);
        Customer thief = Customer.random();
        know(thief, "T1", linked);
        Customer mule = rich(1);
        IntStream.range(0, 4).forEach(i -> thief.charge(7_000).then().statusCode(201));

        Response sent = thief.send(mule.walletId(), 1);

        sent.then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));
        thief.payOut(1).then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));
        assertThat(facts().typesOf(UUID.fromString(sent.as(Json.class).get("transferId"))))
                .containsExactly("transfer-refused");
        assertThat(thief.balanceYen()).isEqualTo(28_000);
        clock.moveTo(Instant.parse("2027-03-11T02:58:00Z"));
        thief.send(mule.walletId(), 1).then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));
        clock.moveTo(Instant.parse("2027-03-11T03:00:00Z"));
        thief.send(mule.walletId(), 28_000).then().statusCode(201);
    }

    @Test
    @Tag("CH-06")
    void moneyOverAWeakLinkIsLockedForSevenDaysAndOtherMoneyIsNot() {
        Instant linked = Instant.parse("2027-03-10T03:00:00Z");
        clock.moveTo(linked);
        Customer customer = rich(5_000);
        Customer weak = new Customer(customer.walletId(), customer.personId(), UUID.randomUUID(), UUID.randomUUID());
        know(weak, "T2", linked);
        weak.charge(8_000).then().statusCode(201);
        Customer recipient = rich(1);

        customer.send(recipient.walletId(), 5_001).then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));
        customer.send(recipient.walletId(), 5_000).then().statusCode(201);

        clock.moveTo(Instant.parse("2027-03-17T02:58:00Z"));
        customer.send(recipient.walletId(), 1).then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));
        clock.moveTo(Instant.parse("2027-03-17T03:00:00Z"));
        customer.send(recipient.walletId(), 8_000).then().statusCode(201);
    }

    @Test
    @Tag("A37")
    void aPayoutReachesTheBankOnceHoweverOftenItIsAskedFor() {
        Customer customer = rich(10_000);

        Response paid = customer.payOut("k1", 4_000);

        paid.then().statusCode(201).body(field("state", equalTo("POSTED"))).body(field("settledAt", notNullValue()));
        customer.payOut("k1", 4_000)
                .then()
                .statusCode(200)
                .body(field("payoutId", equalTo(paid.<String>path("payoutId"))));
        customer.payOut("k1", 4_001).then().statusCode(422);
        assertThat(linkService.creditedYen(customer.linkId())).isEqualTo(4_000);
        assertThat(linkService.credits(customer.linkId())).isEqualTo(1);
        assertThat(customer.balanceYen()).isEqualTo(6_000).isEqualTo(ledgerYen(customer));
        assertThat(facts().typesOf(UUID.fromString(paid.as(Json.class).get("payoutId"))))
                .containsExactly("payout-reserved", "payout-posted");
        customer.get(paid.header("Location").replaceAll("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(field("state", equalTo("POSTED")));
    }

    @Test
    @Tag("TC10")
    void aPayoutThatTheBankDeclinesComesBackOnce() {
        Customer customer = rich(10_000);
        linkService.behave(customer.linkId(), Behaviour.DECLINE);

        Response returned = customer.payOut(4_000);

        returned.then().statusCode(201).body(field("state", equalTo("RETURNED")));
        assertThat(customer.balanceYen()).isEqualTo(10_000).isEqualTo(ledgerYen(customer));
        assertThat(facts().typesOf(UUID.fromString(returned.as(Json.class).get("payoutId"))))
                .containsExactly("payout-reserved", "payout-returned");
        customer.get("/v1/wallet/entries").then().body(field("items.kind", hasItems("PAYOUT", "PAYOUT_RETURN")));
    }

    @ParameterizedTest
    @Tag("TC4")
    @EnumSource(names = {"LOSE_ANSWER", "ANSWER_GARBAGE", "STAY_UNKNOWN"})
    void whatTheBankBookedIsPostedOnceThoughNobodyHeardItSaySo(Behaviour behaviour) {
        Customer customer = rich(10_000);
        linkService.behave(customer.linkId(), behaviour);

        Response answer = customer.payOut(4_000);

        answer.then().statusCode(202).body(field("state", equalTo("IN_DOUBT")));
        assertThat(customer.balanceYen()).as("in doubt is out").isEqualTo(6_000);
        linkService.behave(customer.linkId(), Behaviour.ACCEPT);
        settles(customer, answer.as(Json.class).get("payoutId"), "POSTED", 6_000);
        assertThat(linkService.creditedYen(customer.linkId())).isEqualTo(4_000);
        assertThat(linkService.credits(customer.linkId()))
                .as("never under a fresh id")
                .isEqualTo(1);
    }

    @Test
    @Tag("TC4")
    void whatNeverReachedTheBankComesBack() {
        Customer customer = rich(10_000);
        linkService.behave(customer.linkId(), Behaviour.LOSE_REQUEST);

        Response answer = customer.payOut(4_000);

        settles(customer, answer.as(Json.class).get("payoutId"), "RETURNED", 10_000);
        assertThat(linkService.creditedYen(customer.linkId())).isZero();
    }

    @Test
    @Tag("CH-05")
    @Tag("TA11")
    void nothingLeavesAFrozenWalletThoughItsMoneyMayBeSpent() {
        Customer customer = rich(10_000);
        CaseDesk.of(customer).freeze("FREEZE").then().statusCode(200);

        customer.send(rich(1).walletId(), 1).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));
        customer.payOut(1).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));

        customer.pay(merchant("OTHER"), 1).then().statusCode(201);
        assertThat(customer.balanceYen()).isEqualTo(9_999);
        assertThat(linkService.credits(customer.linkId())).isZero();
    }

    @Test
    @Tag("CH-02")
    @Tag("TD4")
    void theBookStopsTransfersEverywhereAndPayoutsPerBank() {
        Customer customer = rich(10_000);
        Customer recipient = rich(1);
        book.suspend(Operation.PAYOUT, Optional.of(new BankCode("0999")));
        customer.payOut(1).then().statusCode(201);
        book.suspend(Operation.PAYOUT, Optional.of(new BankCode(BANK)));

        customer.payOut(1).then().statusCode(422).body(field("rule", equalTo("SUSPENDED")));
        customer.send(recipient.walletId(), 1).then().statusCode(201);
        book.suspend(Operation.TRANSFER, Optional.empty());
        customer.send(recipient.walletId(), 1).then().statusCode(422).body(field("rule", equalTo("SUSPENDED")));
        book.tooOld();
        customer.send(recipient.walletId(), 1)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("SUSPENSION_UNKNOWN")));
        customer.payOut(1).then().statusCode(422).body(field("rule", equalTo("SUSPENSION_UNKNOWN")));
    }

    @Test
    @Tag("TC7")
    void somebodyElsesPayoutAndLinkAreNotThere() {
        Customer customer = rich(1_000);
        Customer stranger = rich(1_000);
        String payout = customer.payOut(100)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("payoutId");

        stranger.get("/v1/payouts/" + payout).then().statusCode(404);
        stranger.get("/v1/payouts/" + UUID.randomUUID()).then().statusCode(404);
        Customer thief =
                new Customer(stranger.walletId(), stranger.personId(), stranger.bankAccountId(), customer.linkId());
        thief.payOut(100).then().statusCode(422).body(field("rule", equalTo("LINK_UNKNOWN")));
        assertThat(stranger.balanceYen()).isEqualTo(1_000);
    }

    @Test
    @Tag("TC1")
    void sixteenWithTheSameKeyAtOncePayOutOnce() throws Exception {
        Customer customer = rich(10_000);

        List<Response> answers = atOnce(16, () -> Customer.patiently(() -> customer.payOut("same", 1_000)));

        assertThat(answers).allMatch(answer -> answer.statusCode() < 300);
        assertThat(answers.stream().map(answer -> answer.<String>path("payoutId")))
                .containsOnly(answers.get(0).<String>path("payoutId"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(linkService.creditedYen(customer.linkId())).isEqualTo(1_000));
        assertThat(customer.balanceYen()).isEqualTo(9_000);
    }

    /** A customer whose money came over an old link and may leave. */
    private Customer rich(long yen) {
        Customer customer = customerWithOldLink();
        customer.charge(yen).then().statusCode(201);
        return customer;
    }

    private static void settles(Customer customer, String payoutId, String state, long balanceYen) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            customer.get("/v1/payouts/" + payoutId).then().statusCode(200).body(field("state", equalTo(state)));
            assertThat(customer.balanceYen()).isEqualTo(balanceYen);
        });
    }
}
