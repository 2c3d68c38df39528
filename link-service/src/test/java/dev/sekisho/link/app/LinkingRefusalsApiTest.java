package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static dev.sekisho.link.app.Neighbours.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.FixedBanks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a customer hears who is not linked. */
@QuarkusTest
class LinkingRefusalsApiTest extends LinkingByApi {

    @Test
    @Tag("A01")
    @Tag("ID-01")
    void tellsCustomersThatTheirOwnIdentityIsMissing() {
        neighbours.identityRefuses("ASSURANCE_TOO_LOW", "PHONE_NOT_VERIFIED");

        customer.requestsLink()
                .then()
                .statusCode(403)
                .body(field("type", endsWith("/identity-proof-required")))
                .body(field("linkRequestId", notNullValue()));
    }

    @Test
    @Tag("TB4")
    void saysEveryRefusalInOneShape() {
        List<Response> refusals = new ArrayList<>();
        neighbours.identityRefuses("ACCOUNT_HELD");
        refusals.add(customer.requestsLink());
        neighbours.identityRefuses("CODE_LIMIT");
        refusals.add(customer.requestsLink());
        refusals.add(
                new Customer(neighbours, new BankAccount(FixedBanks.OF_2020, "101", AccountType.ORDINARY, "7654321"))
                        .requestsLink());
        neighbours.allIsWell();
        String locked = customer.requested();
        neighbours.codeAnswered(json(200, "{\"state\":\"LOCKED\"}"));
        refusals.add(customer.typesCode(locked));

        for (Response refusal : refusals) {
            refusal.then().statusCode(422).contentType("application/problem+json");
            assertThat(refusal.as(Json.class).getMap("").keySet())
                    .containsExactly("type", "title", "status", "linkRequestId", "refusalClass");
            assertThat(refusal.as(Json.class).getString("title")).isEqualTo("The bank account was not linked");
        }
        assertThat(refusals)
                .extracting(refusal -> refusal.as(Json.class).getString("refusalClass"))
                .containsExactly("STOPPED", "LIMIT_REACHED", "STOPPED", "LIMIT_REACHED");
    }

    @Test
    void refusesAnAccountThatIdentityServiceDoesNotKnow() {
        neighbours.identityAsked(json(404, "{\"type\":\"https://sekisho.dev/problems/not-found\"}"));

        customer.requestsLink().then().statusCode(422).body(field("refusalClass", equalTo("STOPPED")));
    }

    @Test
    void sendsAnotherCodeWhenItIsAskedForOneAndSaysWhenItDoesNot() {
        String request = customer.requested();

        customer.asks().post("/v1/link-requests/" + request + "/resends").then().statusCode(202);
        neighbours.resendAnswered(json(
                200, "{\"state\":\"REFUSED\",\"reasons\":[{\"code\":\"CODE_LIMIT\",\"ja\":\"上限\",\"en\":\"limit\"}]}"));
        customer.asks()
                .post("/v1/link-requests/" + request + "/resends")
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/code-not-sent")));
    }

    @Test
    @Tag("TA1")
    void saysThatACodeWasNotAccepted() {
        String request = customer.requested();
        neighbours.codeAnswered(json(200, "{\"state\":\"CODE_REFUSED\"}"));

        customer.typesCode(request).then().statusCode(422).body(field("type", endsWith("/code-refused")));
        decision(request).then().body(field("checks.code", hasItem("CODE_WRONG")));
    }

    @Test
    @Tag("TB6")
    void letsNoForgedForeignReusedOrLateReturnIn() {
        String request = customer.atBank();
        String visit = customer.visit();
        neighbours.bankSignsFor(customer.account, Customer.NAME);
        String unknown = "A".repeat(43);

        List<Response> abuses = new ArrayList<>(List.of(
                Customer.returns("0998", "state=" + unknown + "&code=the-code"),
                Customer.returns("0998", "state=" + unknown + "&error=access_denied"),
                Customer.returns("0999", "state=" + visit + "&code=the-code"),
                Customer.returns("0001", "state=" + visit + "&code=the-code"),
                Customer.returns("0998", "state=" + visit),
                Customer.returns("0998", "state=" + visit + "&code=the-code&error=access_denied"),
                Customer.returns("0998", "code=the-code"),
                Customer.returns("0998", "state=" + visit.substring(1) + "&code=the-code"),
                Customer.returns("0998", "state=" + visit + "&code=")));
        customer.sees(request).then().body(field("state", equalTo("AT_BANK")));
        Customer.returns("0998", "state=" + visit + "&code=the-code").then().statusCode(303);
        abuses.add(Customer.returns("0998", "state=" + visit + "&code=the-code"));
        abuses.add(Customer.returns("0998", "state=" + visit + "&error=access_denied"));
        Customer quitter = new Customer(neighbours);
        String given = quitter.atBank();
        String lateVisit = quitter.visit();
        quitter.asks().delete("/v1/link-requests/" + given).then().statusCode(204);
        neighbours.bankSignsFor(quitter.account, Customer.NAME);
        abuses.add(Customer.returns("0998", "state=" + lateVisit + "&code=the-code"));

        abuses.forEach(abuse -> abuse.then().statusCode(400).contentType("application/problem+json"));
        customer.sees(request).then().body(field("state", equalTo("LINKED")));
        quitter.sees(given).then().body(field("state", equalTo("ABANDONED")));
        assertThat(database.column("select count(*) from link where wallet_id = '" + quitter.wallet + "'"))
                .containsExactly("0");
    }

    @Test
    @Tag("TB8")
    void refusesWhenTheBankDoesNotRedeemItsCode() {
        String request = customer.atBank();
        neighbours.tokenAnswered(json(400, "{\"error\":\"invalid_grant\"}"));

        customer.returnsWithCode().then().statusCode(303);

        customer.sees(request).then().body(field("refusalClass", equalTo("BANK_AUTHENTICATION_FAILED")));
        decision(request).then().body(field("checks.code", hasItem("BANK_ANSWER_UNKNOWN")));
    }

    @Test
    @Tag("LK-08")
    void refusesAnAccountThatTheBankDeniedTwice() {
        for (int failure = 0; failure < 2; failure++) {
            Customer thief = new Customer(neighbours, customer.account);
            thief.atBank();
            Customer.returns("0998", "state=" + thief.visit() + "&error=access_denied");
        }

        customer.requestsLink().then().statusCode(422).body(field("refusalClass", equalTo("LIMIT_REACHED")));
    }
}
