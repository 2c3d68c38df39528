package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.http.BankKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A depositor who approves in the bank's own app, over REST, with the bank asked and telling. */
@QuarkusTest
@Tag("A11")
@Tag("TB6")
class ApprovalApiTest {

    private static final String TYPE = "approval-notification+jwt";
    private static final BankKey STRANGER = new BankKey("bank-key");

    @Inject
    Database database;

    private final Neighbours neighbours = new Neighbours("0997");
    private final Customer customer = new Customer(
            neighbours,
            new BankAccount(
                    FixedBanks.WITH_APP,
                    "101",
                    AccountType.ORDINARY,
                    "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000))));

    private String request;

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
        neighbours.appAsks();
    }

    /** Else the bank is asked about it while other tests count who is asked, or no more there to be told. */
    @AfterEach
    void nobodyWaitsAnyMore() {
        customer.asks().delete("/v1/link-requests/" + request);
        database.awaitEverybodyTold();
    }

    private void atApp() {
        request = customer.requested();
        neighbours.codeClears(customer.wallet, Customer.NAME);
        customer.typesCode(request)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("AT_APP")))
                .body(field(
                        "bindingMessage",
                        matchesPattern(
                                "[0-9A-F]{8} \\*{4}" + customer.account.number().substring(4))));
    }

    private static Response notifies(String bank, String notification) {
        return given().contentType(ContentType.JSON)
                .body("{\"notification\":\"" + notification + "\"}")
                .post("/v1/bank-notifications/" + bank);
    }

    @Test
    void linksWhatTheDepositorApprovedAsSoonAsTheBankSaysSo() {
        atApp();
        neighbours.appAnswers(neighbours.approved(customer.account, Customer.NAME));

        notifies("0997", Neighbours.KEY.signTyped(neighbours.notification(customer.account), TYPE))
                .then()
                .statusCode(204);

        customer.sees(request).then().body(field("state", equalTo("LINKED"))).body(field("tier", equalTo("T1")));
        JwtClaims asked = neighbours.askedInApp(customer.account);
        assertThat(asked.getClaimsMap())
                .containsEntry("scope", "account_link")
                .containsEntry("iss", "sekisho")
                .containsEntry("branch_code", "101")
                .doesNotContainKeys("holder_kana", "birth_date");
    }

    @Test
    void asksByItselfWhenTheBankSaysNothing() {
        atApp();
        neighbours.appAnswers(neighbours.approved(customer.account, Customer.NAME));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> customer.sees(request).as(Json.class).get("state").equals("LINKED"));
    }

    @Test
    @Tag("TB8")
    void hearsNoNotificationThatIsForgedOfAnotherKindOrSaidBefore() {
        atApp();
        JwtClaims right = neighbours.notification(customer.account);
        JwtClaims another = neighbours.notification(customer.account);
        another.setStringClaim("urn:openid:params:jwt:claim:auth_req_id", "another");
        JwtClaims unknown = neighbours.notification(customer.account);
        unknown.setStringClaim("client_notification_token", "A".repeat(43));
        JwtClaims elsewhere = neighbours.notification(customer.account);
        elsewhere.setAudience("somebody-else");
        JwtClaims old = neighbours.notification(customer.account);
        old.setExpirationTimeMinutesInTheFuture(-5);
        String good = Neighbours.KEY.signTyped(right, TYPE);
        List<String> bad = List.of(
                STRANGER.signTyped(right, TYPE),
                Neighbours.KEY.sign(right),
                Neighbours.KEY.signTyped(right, "JWT"),
                Neighbours.KEY.signTyped(another, TYPE),
                Neighbours.KEY.signTyped(unknown, TYPE),
                Neighbours.KEY.signTyped(elsewhere, TYPE),
                Neighbours.KEY.signTyped(old, TYPE),
                good.substring(0, good.lastIndexOf('.') + 1) + "AAAA");

        String refused = notifies("0998", good).then().statusCode(400).extract().asString();
        for (String notification : bad) {
            assertThat(notifies("0997", notification)
                            .then()
                            .statusCode(400)
                            .extract()
                            .asString())
                    .isEqualTo(refused);
        }
        customer.sees(request).then().body(field("state", equalTo("AT_APP")));

        notifies("0997", good).then().statusCode(204);
        assertThat(notifies("0997", good).then().statusCode(400).extract().asString())
                .isEqualTo(refused);
        customer.asks().delete("/v1/link-requests/" + request).then().statusCode(204);
        assertThat(notifies("0997", good).then().statusCode(400).extract().asString())
                .isEqualTo(refused);
    }

    @Test
    @Tag("LK-09")
    void takesNoPinAtABankThatHasAPageOrAnAppOfItsOwn() {
        atApp();

        customer.asks()
                .body("{\"pin\":\"1357\"}")
                .post("/v1/link-requests/" + request + "/pin-attempts")
                .then()
                .statusCode(404);
        customer.sees(request).then().body(field("state", equalTo("AT_APP")));
    }
}
