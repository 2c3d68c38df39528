package dev.sekisho.compensation;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The money of a stolen charge, from the facts of two wallets to what support reads. */
@QuarkusTest
class TraceStoryTest {

    private final Facts thief = new Facts();
    private final Facts mule = new Facts();
    private final UUID charge = UUID.randomUUID();

    @Test
    @Tag("A35")
    @Tag("A36")
    @Tag("A37")
    @Tag("CH-09")
    void aChargeIsFollowedToItsShopThroughAnotherWalletToABankAccountAndToWhatIsLeft() {
        UUID payout = UUID.randomUUID();
        Broker.publishAsLinkService(List.of(mule.established()));
        Broker.publishAsChargeService(List.of(
                thief.reserved(charge, 30_000),
                thief.posted(charge, 2, 30_000),
                thief.paid(UUID.randomUUID(), 4_000),
                thief.sent(UUID.randomUUID(), mule.wallet, 20_000),
                mule.payoutReserved(payout, 15_000),
                mule.payoutPosted(payout, 15_000),
                thief.reversed(UUID.randomUUID(), charge, 1_000)));

        soon().untilAsserted(() -> trace(charge)
                .statusCode(200)
                .body(field("charges.chargeId", contains(charge.toString())))
                .body(field("notPosted", hasSize(0)))
                .body(field("totals.kind", contains("SHOP", "PAYOUT", "REMAINS", "REVERSED")))
                .body(field("totals.amountYen", contains(4_000, 15_000, 10_000, 1_000)))
                .body(field("totals[1].en", containsString("Tracing ends here")))
                .body(field("totals[1].ja", containsString("ここで終わります")))
                .body(field("spentByCategory.merchantCategory", contains("CONVENIENCE")))
                .body(field("ends[kind=SHOP].shop.shop", equalTo("S1")))
                .body(field("ends[kind=SHOP].shop.terminal", equalTo("T1")))
                .body(field("ends[kind=SHOP].at", equalTo("2026-11-20T03:01:00Z")))
                .body(field("ends[kind=PAYOUT].bank.bankAccountId", equalTo(mule.bankAccount.toString())))
                .body(field("ends[kind=PAYOUT].bank.accountMask", equalTo("***4567")))
                .body(field("ends[kind=PAYOUT].bank.reference", equalTo("C-1")))
                .body(field("ends[kind=REVERSED].reversal.caseNumber", equalTo("SKS-2026-000001-0")))
                .body(
                        "ends.findAll { it.kind == 'REMAINS' }.walletId",
                        containsInAnyOrder(thief.wallet.toString(), mule.wallet.toString()))
                .body(field("transfers.toWalletId", contains(mule.wallet.toString())))
                .body(field("transfers.amountYen", contains(20_000)))
                .body(field("whole", equalTo(true))));
    }

    @Test
    void aPayoutThatCameBackIsInTheWalletAgain() {
        UUID payout = UUID.randomUUID();
        Broker.publishAsChargeService(List.of(
                thief.posted(charge, 2, 5_000),
                thief.payoutReserved(payout, 5_000),
                thief.payoutReturned(payout, 5_000)));

        soon().untilAsserted(() -> {
            trace(charge).statusCode(200).body(field("totals.kind", contains("REMAINS")));
            given().header("Authorization", Tokens.service("support-tool", "compensation-service"))
                    .get("/v1/wallets/" + thief.wallet)
                    .then()
                    .body(field("balanceYen", equalTo(5_000)));
        });
    }

    @Test
    @Tag("TD1")
    @Tag("TD4")
    void factsHeardTwiceOrTheWrongWayRoundMoveTheMoneyOnce() {
        UUID payout = UUID.randomUUID();
        UUID transfer = UUID.randomUUID();
        List<Payload> facts = List.of(
                thief.payoutPosted(payout, 2_000),
                thief.payoutReserved(payout, 2_000),
                thief.sent(transfer, mule.wallet, 1_000),
                thief.posted(charge, 2, 5_000));

        Broker.publishAsChargeService(facts);
        Broker.publishAsChargeService(facts);

        soon().untilAsserted(() -> trace(charge)
                .statusCode(200)
                .body(field("totals.kind", contains("PAYOUT", "REMAINS")))
                .body(field("totals.amountYen", contains(2_000, 3_000)))
                .body(field("ends[kind=PAYOUT].bank.state", equalTo("POSTED")))
                .body(field("ends[kind=PAYOUT].bank.accountMask", nullValue())));
    }

    @Test
    void aChargeThatBroughtNoMoneyIsNamedButNotTraced() {
        UUID voided = UUID.randomUUID();
        Broker.publishAsChargeService(List.of(thief.voided(voided, 2, 700), thief.posted(charge, 2, 5_000)));

        soon().untilAsserted(() -> trace(charge, voided)
                .statusCode(200)
                .body(field("notPosted", contains(voided.toString())))
                .body(field("charges.chargeId", contains(charge.toString()))));
        trace(voided)
                .statusCode(404)
                .contentType("application/problem+json")
                .body(field("type", equalTo("https://sekisho.dev/problems/charge-unknown")));
    }

    @Test
    void asManyChargesAsTheLimitAllowsAndNotOneMore() {
        UUID[] fifty = Stream.generate(UUID::randomUUID).limit(50).toArray(UUID[]::new);
        UUID[] oneMore = Stream.generate(UUID::randomUUID).limit(51).toArray(UUID[]::new);

        trace(fifty).statusCode(404);
        trace(oneMore)
                .statusCode(400)
                .body(field("type", equalTo("https://sekisho.dev/problems/charges-needed")))
                .body(field("max", equalTo(50)));
    }

    @Test
    @Tag("TA10")
    void supportStaffMayTraceAndOtherStaffMayNot() {
        UUID staff = UUID.randomUUID();
        given().header("Authorization", Tokens.staff(staff, UUID.randomUUID(), "compensation-service", "support"))
                .get("/v1/traces?chargeId=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        given().header("Authorization", Tokens.staff(staff, UUID.randomUUID(), "compensation-service", "operations"))
                .get("/v1/traces?chargeId=" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse trace(UUID... charges) {
        String query = Stream.of(charges).map(id -> "chargeId=" + id).collect(Collectors.joining("&"));
        return given().header("Authorization", Tokens.service("support-tool", "compensation-service"))
                .get("/v1/traces?" + query)
                .then();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
