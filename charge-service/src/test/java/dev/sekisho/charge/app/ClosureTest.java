package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.charge.closure.ClosureId;
import dev.sekisho.charge.closure.Closures;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An owner who leaves, over REST and on the real database. */
@QuarkusTest
@Tag("A71")
class ClosureTest extends Scene {

    @Inject
    Closures closures;

    @Test
    void paysTheRestOutOnceAndClosesTheWallet() {
        Customer customer = rich(10_000);
        Customer other = rich(500);

        Response closed = close(customer, "k1");

        closed.then().statusCode(201).body(field("state", equalTo("CLOSED"))).body(field("amountYen", equalTo(10_000)));
        close(customer, "k1")
                .then()
                .statusCode(200)
                .body(field("closureId", equalTo(closed.<String>path("closureId"))));
        customer.get("/v1/wallet/closures/" + closed.as(Json.class).get("closureId"))
                .then()
                .body(field("state", equalTo("CLOSED")));
        other.get("/v1/wallet/closures/" + closed.as(Json.class).get("closureId"))
                .then()
                .statusCode(404);
        assertThat(linkService.creditedYen(customer.linkId())).isEqualTo(10_000);
        assertThat(linkService.credits(customer.linkId())).isEqualTo(1);
        assertThat(customer.balanceYen()).isZero().isEqualTo(ledgerYen(customer));
        assertThat(facts().typesOf(UUID.fromString(closed.as(Json.class).get("closureId"))))
                .containsExactly("wallet-closure-begun", "wallet-closed");
        customer.get("/v1/wallet").then().body(field("state", equalTo("CLOSED")));
        customer.charge(100).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));
        other.send(customer.walletId(), 100).then().statusCode(422).body(field("rule", equalTo("RECIPIENT_UNKNOWN")));
        close(customer, "k2").then().statusCode(422).body(field("rule", equalTo("CLOSED_ALREADY")));
        close(customer, "k1", UUID.randomUUID()).then().statusCode(422);
        assertThat(other.balanceYen()).isEqualTo(500);
    }

    @Test
    void anEmptyWalletIsClosedWithoutAskingABank() {
        Customer customer = customerWithOldLink();

        close(customer, "k1").then().statusCode(201).body(field("state", equalTo("CLOSED")));

        assertThat(linkService.credits(customer.linkId())).isZero();
    }

    @Test
    @Tag("TC4")
    void whileTheBanksAnswerIsOpenNothingMovesAndThenItCloses() {
        Customer customer = rich(10_000);
        linkService.behave(customer.linkId(), Behaviour.LOSE_ANSWER);

        Response answer = close(customer, "k1");

        answer.then().statusCode(202).body(field("state", equalTo("PAYING")));
        customer.charge(100).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));
        linkService.behave(customer.linkId(), Behaviour.ACCEPT);
        ends(customer, answer, "CLOSED");
        assertThat(linkService.creditedYen(customer.linkId())).isEqualTo(10_000);
        assertThat(linkService.credits(customer.linkId())).isEqualTo(1);
    }

    @Test
    @Tag("TC10")
    void whatTheBankDeclinesComesBackAndTheWalletIsAsOpenAsBefore() {
        Customer customer = rich(10_000);
        linkService.behave(customer.linkId(), Behaviour.DECLINE);

        close(customer, "k1").then().statusCode(422).body(field("rule", equalTo("PAYOUT_RETURNED")));

        assertThat(customer.balanceYen()).isEqualTo(10_000).isEqualTo(ledgerYen(customer));
        linkService.behave(customer.linkId(), Behaviour.ACCEPT);
        customer.charge(100).then().statusCode(201);
        close(customer, "k2").then().statusCode(201).body(field("amountYen", equalTo(10_100)));
    }

    @Test
    @Tag("CH-05")
    @Tag("CH-06")
    void isRefusedWhileFrozenInDoubtOrLocked() {
        Customer frozen = rich(1_000);
        CaseDesk.of(frozen).freeze("FREEZE").then().statusCode(200);
        close(frozen, "k1").then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));

        Customer doubtful = rich(1_000);
        linkService.behave(doubtful.linkId(), Behaviour.STAY_UNKNOWN);
        doubtful.charge(100).then().statusCode(202);
        close(doubtful, "k1").then().statusCode(422).body(field("rule", equalTo("CHARGE_UNDER_WAY")));

        Customer fresh = customer("T1", Duration.ofHours(1));
        fresh.charge(1_000).then().statusCode(201);
        close(fresh, "k1").then().statusCode(422).body(field("rule", equalTo("NEW_LINK_LOCK")));
        fresh.charge(1_000).then().statusCode(201);
        assertThat(fresh.balanceYen()).isEqualTo(2_000);

        Customer paying = rich(2_000);
        linkService.behave(paying.linkId(), Behaviour.STAY_UNKNOWN);
        paying.payOut(1_000).then().statusCode(202);
        close(paying, "k1").then().statusCode(422).body(field("rule", equalTo("PAYOUT_UNDER_WAY")));
        CaseDesk.of(paying)
                .look()
                .then()
                .body(field("balanceYen", equalTo(1_000)))
                .body(field("pendingYen", equalTo(1_000)));
        assertThat(paying.pendingYen()).as("nothing is on its way in").isZero();
    }

    @Test
    @Tag("TC7")
    void theRestGoesToNobodyElsesLink() {
        Customer customer = rich(1_000);
        Customer other = rich(1);

        close(customer, "k1", other.linkId()).then().statusCode(422).body(field("rule", equalTo("LINK_UNKNOWN")));
        close(customer, "k2", UUID.randomUUID()).then().statusCode(422).body(field("rule", equalTo("LINK_UNKNOWN")));

        assertThat(customer.balanceYen()).isEqualTo(1_000);
        assertThat(linkService.credits(other.linkId())).isZero();
    }

    private Customer rich(long yen) {
        Customer customer = customerWithOldLink();
        customer.charge(yen).then().statusCode(201);
        return customer;
    }

    private static Response close(Customer customer, String key) {
        return close(customer, key, customer.linkId());
    }

    private static Response close(Customer customer, String key, UUID link) {
        return customer.post("/v1/wallet/closures", key, Map.of("linkId", link));
    }

    private void ends(Customer customer, Response answer, String state) {
        String closure = answer.as(Json.class).get("closureId");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            // It is looked after now, and not only once its request must be over.
            closures.postpone(new ClosureId(UUID.fromString(closure)), Duration.ZERO);
            customer.get("/v1/wallet/closures/" + closure).then().body(field("state", equalTo(state)));
        });
    }
}
