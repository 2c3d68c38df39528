package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static dev.sekisho.link.app.Neighbours.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.link.bank.BankAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases stop links and let them go; between the two nothing is debited. */
@QuarkusTest
@Tag("TD12")
class StopApiTest {

    private static final String CASE = "SKS-2026-000001-7";

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    private final Neighbours neighbours = new Neighbours();
    private final UUID stop = UUID.randomUUID();
    private Customer customer;
    private UUID link;

    @BeforeEach
    void linkABankAccount() {
        neighbours.allIsWell();
        customer = new Customer(neighbours);
        link = customer.linked();
    }

    /** The depositors' notices go out by themselves; whoever counts rows next must not meet them. */
    @AfterEach
    void letTheNoticesGoOut() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.column("select id from depositor_notice where state = 'DUE'")
                        .isEmpty());
    }

    @Test
    void nothingIsDebitedBetweenTheStopAndItsLifting() {
        stop(stop).statusCode(200).body(field("state", equalTo("STOPPED"))).body(field("version", equalTo(2)));
        debited("DECLINED");
        customer.asks().get("/v1/links/" + link).then().body(field("state", equalTo("STOPPED")));

        lift(stop).statusCode(200).body(field("state", equalTo("ACTIVE"))).body(field("version", equalTo(3)));
        debited("ACCEPTED");
        stop(stop).statusCode(422).body(field("type", endsWith("/stop-lifted")));

        assertThat(new PublishedFacts(dataSource).typesOf(link))
                .containsExactly("link-established", "link-ended", "link-released");
        assertThat(new PublishedFacts(dataSource).typesOf(stop)).containsExactly("link-stop-taken", "link-stop-lifted");
    }

    @Test
    void noDebitLeavesAfterAStopThatRacedWithManyHasCommitted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<String>> debits = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                debits.add(threads.submit(this::debit));
            }
            stop(stop).statusCode(200);
            List<String> later = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                later.add(debit());
            }
            for (Future<String> debit : debits) {
                assertThat(debit.get()).isIn("ACCEPTED", "DECLINED");
            }
            assertThat(later).containsOnly("DECLINED");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneOfSeveralStopsKeepsTheLinkStopped() {
        UUID other = UUID.randomUUID();
        stop(stop).statusCode(200);
        stop(other).statusCode(200).body(field("version", equalTo(2)));

        lift(other).body(field("state", equalTo("STOPPED")));
        lift(stop).body(field("state", equalTo("ACTIVE")));
        lift(stop).body(field("state", equalTo("ACTIVE")));
    }

    @Test
    void aLinkThatWasRevokedMeanwhileStaysRevokedAndItsAccountIsNotLinkedAgainBefore() {
        stop(stop).statusCode(200);
        customer.asks().delete("/v1/links/" + link).then().statusCode(204);
        String again = customer.links();
        customer.sees(again)
                .then()
                .body(field("state", equalTo("REFUSED")))
                .body(field("refusalClass", equalTo("LIMIT_REACHED")));
        given().header("Authorization", Tokens.service("support-tool", "link-service"))
                .get("/internal/v1/link-requests/" + again + "/decision")
                .then()
                .body(field("checks.code", org.hamcrest.Matchers.hasItem("ACCOUNT_IN_CASE")));

        lift(stop).body(field("state", equalTo("REVOKED")));
        customer.linked();
    }

    @Test
    void anIdIsOneLinksAndOneCases() {
        UUID otherLink = new Customer(neighbours).linked();
        stop(stop).statusCode(200);

        put(otherLink, stop, CASE).statusCode(422).body(field("type", endsWith("/stop-content-differs")));
        put(link, stop, "SKS-2026-000002-5").statusCode(422).body(field("type", endsWith("/stop-content-differs")));
        asCompensation()
                .delete(path(otherLink, stop))
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/stop-content-differs")));
        put(UUID.randomUUID(), UUID.randomUUID(), CASE).statusCode(404);
        asCompensation().delete(path(UUID.randomUUID(), stop)).then().statusCode(404);
    }

    @Test
    @Tag("IN-04")
    void aBankAccountIsFoundByWhatItIsAndNamedByItsIdAlone() {
        look(customer.account)
                .statusCode(200)
                .body(field("links.linkId", contains(link.toString())))
                .body(field("links.walletId", contains(customer.wallet.toString())))
                .body(field("links.state", contains("ACTIVE")));
        customer.asks().delete("/v1/links/" + link).then().statusCode(204);
        UUID again = customer.linked();

        String answer = look(customer.account)
                .body(field("links.linkId", contains(again.toString(), link.toString())))
                .body(field("links.state", contains("ACTIVE", "REVOKED")))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(customer.account.number());
    }

    @Test
    @Tag("TD8")
    void anAccountThatWasNeverLinkedIsNotThere() {
        BankAccount never = new Customer(neighbours).account;

        String answer = look(never)
                .statusCode(404)
                .body(field("type", endsWith("/not-found")))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(never.number());
    }

    private ValidatableResponse look(BankAccount account) {
        return asCompensation()
                .body(Customer.body(account))
                .post("/internal/v1/bank-account-lookups")
                .then();
    }

    private ValidatableResponse stop(UUID id) {
        return put(link, id, CASE);
    }

    private ValidatableResponse lift(UUID id) {
        return asCompensation().delete(path(link, id)).then().statusCode(200);
    }

    private static ValidatableResponse put(UUID link, UUID stop, String caseNumber) {
        return asCompensation()
                .body("{\"reason\":\"FRAUD_REPORT\",\"caseNumber\":\"" + caseNumber + "\"}")
                .put(path(link, stop))
                .then();
    }

    private static String path(UUID link, UUID stop) {
        return "/internal/v1/links/" + link + "/stops/" + stop;
    }

    private static RequestSpecification asCompensation() {
        return given().header("Authorization", Tokens.service("compensation-service", "link-service"))
                .contentType(ContentType.JSON);
    }

    private void debited(String outcome) {
        assertThat(debit()).isEqualTo(outcome);
    }

    private String debit() {
        UUID charge = UUID.randomUUID();
        neighbours.debitAnswered(charge, json(200, "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}"));
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .contentType(ContentType.JSON)
                .body("{\"linkId\":\"" + link + "\",\"walletId\":\"" + customer.wallet + "\",\"amountYen\":1000}")
                .put("/internal/v1/debits/" + charge)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("outcome");
    }
}
