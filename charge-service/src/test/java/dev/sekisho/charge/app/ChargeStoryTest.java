package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A charge and a payment from beginning to end, as the customer, the bank, the ledger and the other services see them. */
@QuarkusTest
class ChargeStoryTest extends Scene {

    @Test
    @Tag("CH-04")
    void putsMoneyFromTheBankIntoTheWallet() {
        Customer customer = customerWithOldLink();

        Response answer = customer.charge(30_000);

        answer.then()
                .statusCode(201)
                .body(field("state", equalTo("POSTED")))
                .body(field("amountYen", equalTo(30_000)))
                .body(field("linkId", equalTo(customer.linkId().toString())))
                .body(field("reservedAt", notNullValue()))
                .body(field("settledAt", notNullValue()))
                .body(field("reason", nullValue()));
        String chargeId = answer.as(Json.class).get("chargeId");
        assertThat(answer.header("Location")).endsWith("/v1/charges/" + chargeId);
        assertThat(customer.get("/v1/charges/" + chargeId).asString()).isEqualTo(answer.asString());
        assertThat(customer.balanceYen()).isEqualTo(30_000);
        assertThat(customer.pendingYen()).isZero();
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(30_000);
        assertThat(linkService.callsWithoutAssertion()).isZero();
    }

    @Test
    @Tag("CH-04")
    void tellsTheOtherServicesWithThePostings() {
        Customer customer = customerWithOldLink();

        UUID chargeId = UUID.fromString(customer.charge(30_000).as(Json.class).get("chargeId"));

        assertThat(facts().typesOf(chargeId)).containsExactly("charge-reserved", "charge-posted");
        JsonNode posted = facts().of(chargeId).get(1).path("data");
        assertThat(posted.path("bankReference").asText()).isEqualTo("REF-" + chargeId);
        assertThat(posted.path("postings").toString())
                .isEqualTo("[{\"ledgerAccount\":\"wallet:" + customer.walletId()
                        + "\",\"amountYen\":30000},{\"ledgerAccount\":\"bank:0998\",\"amountYen\":-30000}]");
    }

    @Test
    @Tag("TC10")
    void aChargeTheBankDeclinesIsVoidedAndGivesTheCapsBack() {
        Customer customer = customerWithOldLink();
        linkService.behave(customer.linkId(), Behaviour.DECLINE);

        Response answer = customer.charge(300_000);

        answer.then()
                .statusCode(201)
                .body(field("state", equalTo("VOIDED")))
                .body(field("reason", equalTo("INSUFFICIENT_FUNDS")));
        assertThat(customer.balanceYen()).isZero();
        assertThat(usedYen("WALLET", customer.walletId())).isZero();
        assertThat(usedYen("BANK_ACCOUNT", customer.bankAccountId())).isZero();
        assertThat(usedYen("PERSON", customer.personId())).isZero();
        assertThat(facts().typesOf(UUID.fromString(answer.as(Json.class).get("chargeId"))))
                .containsExactly("charge-reserved", "charge-voided");
        linkService.behave(customer.linkId(), Behaviour.ACCEPT);
        customer.charge(300_000).then().statusCode(201).body(field("state", equalTo("POSTED")));
    }

    @Test
    @Tag("A30")
    void aRefusalNamesItsRulesAndIsKeptAndSaidAgain() {
        Customer customer = customerWithOldLink();
        customer.charge(290_000).then().statusCode(201);

        Response refused = customer.charge("key-of-the-refused", 10_001);

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(field("type", endsWith("/charge-refused")))
                .body(field("rule", equalTo("MONTHLY_CAP_WALLET")))
                .body(field(
                        "rules",
                        contains(
                                "MONTHLY_CAP_WALLET",
                                "MONTHLY_CAP_BANK_ACCOUNT",
                                "MONTHLY_CAP_PERSON",
                                "SEVEN_DAY_CAP_BANK_ACCOUNT")))
                .body(field("remainingYen", equalTo(10_000)))
                .body(field("renewsAt", notNullValue()));
        String chargeId = refused.as(Json.class).get("chargeId");
        assertThat(customer.charge("key-of-the-refused", 10_001).asString()).isEqualTo(refused.asString());
        customer.get("/v1/charges/" + chargeId)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("REFUSED")))
                .body(field("rules", hasSize(4)));
        assertThat(facts().typesOf(UUID.fromString(chargeId))).containsExactly("charge-refused");
        assertThat(linkService.debits(customer.linkId())).isEqualTo(1);
    }

    @Test
    @Tag("CH-06")
    void aNewLinkOfTierOneGivesThirtyThousandOnItsFirstDay() {
        Customer customer = customer("T1", Duration.ZERO);

        customer.charge(30_000).then().statusCode(201);

        customer.charge(1)
                .then()
                .statusCode(422)
                .body(field("rules", contains("NEW_LINK_FIRST_DAY")))
                .body(field("remainingYen", equalTo(0)));
    }

    @Test
    @Tag("A01")
    @Tag("ID-01")
    void aLinkBehindWhichNobodyWasIdentifiedGivesNothing() {
        Customer customer = Customer.random();
        know(customer, null, "T1", "ACTIVE", businessTime.instant().minus(Duration.ofDays(200)));

        customer.charge(1_000).then().statusCode(422).body(field("rules", contains("ASSURANCE")));
    }

    @Test
    void theCapsAreShownWithWhatTheyLeave() {
        Customer customer = customer("T1", Duration.ofDays(30));
        customer.charge(100_000).then().statusCode(201);

        customer.get("/v1/caps?linkId=" + customer.linkId())
                .then()
                .statusCode(200)
                .body(field(
                        "caps.rule",
                        contains(
                                "MONTHLY_CAP_WALLET",
                                "MONTHLY_CAP_BANK_ACCOUNT",
                                "MONTHLY_CAP_PERSON",
                                "SEVEN_DAY_CAP_BANK_ACCOUNT",
                                "THIRTY_ONE_DAY_CAP_BANK_ACCOUNT")))
                .body(field("caps[0].limitYen", equalTo(300_000)))
                .body(field("caps[0].usedYen", equalTo(100_000)))
                .body(field("caps[0].remainingYen", equalTo(200_000)))
                .body(field("caps[0].renewsAt", notNullValue()));
    }

    @Test
    @Tag("A30")
    void theOwnerSeesWhichCapBindsFirstWhatIsPendingAndWhenThereIsMore() {
        clock.moveTo(Instant.parse("2027-03-10T03:00:00Z"));
        Customer customer = customerWithOldLink();
        customer.charge(100_000).then().statusCode(201);
        linkService.behave(customer.linkId(), FakeLinkService.Behaviour.STAY_UNKNOWN);
        customer.charge(50_000).then().statusCode(202);
        Customer sameBankAccount =
                new Customer(UUID.randomUUID(), UUID.randomUUID(), customer.bankAccountId(), UUID.randomUUID());
        know(sameBankAccount, "T1", businessTime.instant().minus(Duration.ofDays(200)));
        sameBankAccount.charge(30_000).then().statusCode(201);

        Response seen = customer.get("/v1/caps?linkId=" + customer.linkId());

        seen.then()
                .statusCode(200)
                .body(field("remainingYen", equalTo(120_000)))
                .body(field("bindsFirst", equalTo("MONTHLY_CAP_BANK_ACCOUNT")))
                .body(field("renewsAt", equalTo("2027-03-31T15:00:00Z")))
                .body(field("caps.scope", contains("WALLET", "BANK_ACCOUNT", "PERSON", "BANK_ACCOUNT")))
                .body(field("caps.usedYen", contains(150_000, 180_000, 150_000, 180_000)))
                .body(field("caps.pendingYen", contains(50_000, 50_000, 50_000, 50_000)))
                .body(field("caps[3].renewsAt", equalTo("2027-03-17T15:00:00Z")));
        assertThat(seen.asString())
                .as("of others nothing but the sum")
                .doesNotContain(sameBankAccount.walletId().toString())
                .doesNotContain(customer.bankAccountId().toString());
    }

    @Test
    void aCapOfWhichNothingIsUsedRenewsAtNoTime() {
        Customer customer = customerWithOldLink();

        customer.get("/v1/caps?linkId=" + customer.linkId())
                .then()
                .statusCode(200)
                .body(field("caps", hasSize(4)))
                .body(field("caps[0].renewsAt", nullValue()));
    }

    @Test
    @Tag("A36")
    @Tag("CH-09")
    void aPaymentCarriesMerchantCategoryShopTerminalAndTime() {
        Customer customer = customerWithOldLink();
        UUID store = merchant("ELECTRONICS");
        customer.charge(30_000).then().statusCode(201);

        Response answer = customer.pay(store, 12_000);

        answer.then()
                .statusCode(201)
                .body(field("state", equalTo("POSTED")))
                .body(field("merchantId", equalTo(store.toString())))
                .body(field("amountYen", equalTo(12_000)))
                .body(field("at", notNullValue()));
        UUID paymentId = UUID.fromString(answer.as(Json.class).get("paymentId"));
        JsonNode fact = facts().of(paymentId).get(0).path("data");
        assertThat(fact.path("merchantCategory").asText()).isEqualTo("ELECTRONICS");
        assertThat(fact.path("shop").asText()).isEqualTo("Shinjuku 3");
        assertThat(fact.path("terminal").asText()).isEqualTo("T-07");
        assertThat(fact.path("postings").get(0).path("amountYen").asLong()).isEqualTo(-12_000);
        assertThat(customer.balanceYen()).isEqualTo(18_000);
        assertThat(ledgerYen(customer)).isEqualTo(18_000);
        assertThat(facts().typesOf(store))
                .containsExactly(
                        "merchant-registered", "merchant-category-set", "shop-registered", "terminal-registered");
    }

    @Test
    @Tag("TC1")
    void aPaymentsKeyPaysOnceAndARefusalIsSaidAgain() {
        Customer customer = customerWithOldLink();
        UUID store = merchant("GROCERY");
        Response refused = customer.pay("pay-1", store, 500);
        customer.charge(1_000).then().statusCode(201);

        refused.then()
                .statusCode(422)
                .body(field("type", endsWith("/payment-refused")))
                .body(field("rule", equalTo("INSUFFICIENT_BALANCE")));
        assertThat(customer.pay("pay-1", store, 500).asString()).isEqualTo(refused.asString());
        String paid = customer.pay("pay-2", store, 500)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(customer.pay("pay-2", store, 500)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(paid);
        customer.pay("pay-2", store, 501)
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/idempotency-key-reused")));
        customer.pay(UUID.randomUUID(), 1).then().statusCode(422).body(field("rule", equalTo("NOT_ACCEPTED_HERE")));
        assertThat(customer.balanceYen()).isEqualTo(500);
        assertThat(sum("select count(*) n from payment where wallet_id = ? and rule is not null", customer.walletId()))
                .as("refusals are kept")
                .isEqualTo(2);
    }

    @Test
    void theLinesOfAWalletComeInPagesNewestFirst() {
        Customer customer = customerWithOldLink();
        for (int i = 1; i <= 5; i++) {
            customer.charge(i * 1_000).then().statusCode(201);
        }

        List<Integer> amounts = new ArrayList<>();
        List<Integer> balances = new ArrayList<>();
        String next = "/v1/wallet/entries?limit=2";
        int pages = 0;
        while (next != null) {
            Response page = customer.get(next);
            page.then().statusCode(200);
            amounts.addAll(page.as(Json.class).get("items.amountYen"));
            balances.addAll(page.as(Json.class).get("items.balanceYen"));
            String cursor = page.as(Json.class).get("nextCursor");
            next = cursor == null ? null : "/v1/wallet/entries?limit=2&cursor=" + cursor;
            pages++;
        }

        assertThat(amounts).containsExactly(5_000, 4_000, 3_000, 2_000, 1_000);
        assertThat(balances).containsExactly(15_000, 10_000, 6_000, 3_000, 1_000);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aWalletThatNeverHeldMoneyIsEmpty() {
        Customer stranger = Customer.random();

        stranger.get("/v1/wallet")
                .then()
                .statusCode(200)
                .body(field("walletId", equalTo(stranger.walletId().toString())))
                .body(field("balanceYen", equalTo(0)))
                .body(field("pendingYen", equalTo(0)))
                .body(field("state", equalTo("ACTIVE")))
                .body(field("frozen", hasSize(0)));
        stranger.get("/v1/wallet/entries").then().statusCode(200).body(field("items", hasSize(0)));
    }
}
