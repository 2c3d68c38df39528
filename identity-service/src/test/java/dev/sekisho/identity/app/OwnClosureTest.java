package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A holder goes when they want to, with nothing left behind but the records that the law keeps. */
@QuarkusTest
@Tag("A71")
@Tag("TA11")
class OwnClosureTest {

    @Inject
    DataSource database;

    @AfterEach
    void back() {
        World.away("charge", false);
    }

    private static ValidatableResponse close(Customer customer, String password) {
        return customer.call()
                .body("{\"password\":\"" + password + "\"}")
                .post("/v1/account/closures")
                .then();
    }

    private static int signIn(Customer customer) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", customer.email(), "password", Customer.PASSWORD, "audience", "link-service"))
                .post("/v1/tokens")
                .statusCode();
    }

    private String ended(Customer customer) {
        return new Tables(database)
                .column("select coalesce(end_reason, 'OPEN') from account where account_id = '" + customer.accountId()
                        + "'")
                .get(0);
    }

    @Test
    void closesAnEmptyWalletsAccountFreezesItAndKeepsTheRecordsSevenYears() {
        Customer hanako = Customer.proved();

        var closed = close(hanako, Customer.PASSWORD).statusCode(201).extract().as(Json.class);

        int from = Integer.parseInt(closed.getString("endedAt").substring(0, 4));
        assertThat(Integer.parseInt(closed.getString("keepUntil").substring(0, 4)) - from)
                .isBetween(7, 8);
        assertThat(signIn(hanako)).isEqualTo(401);
        assertThat(ended(hanako)).isEqualTo("HOLDER_ASKED");
        UUID freeze = UUID.fromString(new Tables(database)
                .column("select freeze_id from wallet_freeze where account_id = '" + hanako.accountId() + "'")
                .get(0));
        assertThat(World.freeze(hanako.accountId(), freeze).getString("grade")).isEqualTo("FREEZE_SPEND");
        assertThat(World.freeze(hanako.accountId(), freeze).getString("reason")).isEqualTo("ACCOUNT_CLOSED");
        assertThat(new PublishedFacts(database).typesOf(hanako.accountId()))
                .last()
                .isEqualTo("account-closed");
        close(hanako, Customer.PASSWORD).statusCode(404);
    }

    @Test
    void doesNotCloseWhileMoneyIsThereOrUnderWay() {
        Customer hanako = Customer.opened();
        for (String money :
                new String[] {"{\"balanceYen\":1,\"pendingYen\":0}", "{\"balanceYen\":0,\"pendingYen\":1}"}) {
            World.money(hanako.accountId(), money);

            close(hanako, Customer.PASSWORD).statusCode(422).body(field("reason", equalTo("WALLET_NOT_EMPTY")));
        }
        assertThat(ended(hanako)).isEqualTo("OPEN");
    }

    @Test
    void doesNotCloseWhileNobodyKnowsWhatIsInTheWallet() {
        Customer hanako = Customer.opened();
        World.away("charge", true);
        close(hanako, Customer.PASSWORD).statusCode(503);
        World.away("charge", false);
        World.money(hanako.accountId(), "{\"balanceYen\":0}");
        close(hanako, Customer.PASSWORD).statusCode(503);

        assertThat(ended(hanako)).isEqualTo("OPEN");
    }

    @Test
    void takesThePasswordAndNoTokenAlone() {
        Customer hanako = Customer.opened();

        close(hanako, "wrong horse battery").statusCode(403);

        assertThat(ended(hanako)).isEqualTo("OPEN");
        assertThat(signIn(hanako)).isEqualTo(200);
    }

    @Test
    @Tag("A34")
    void aHeldAccountStaysUntilItIsReviewed() {
        Customer hanako = Customer.proved();
        Customer.Session proof = hanako.startProof();
        Kakunin.send(Kakunin.approvalOfAnother(proof.proof(), proof.id(), "D-of-somebody-else-again"))
                .statusCode(204);

        close(hanako, Customer.PASSWORD).statusCode(422).body(field("reason", equalTo("ACCOUNT_HELD")));
    }
}
