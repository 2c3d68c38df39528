package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static dev.sekisho.link.app.Neighbours.json;
import static dev.sekisho.link.app.Neighbours.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.link.bank.FixedBanks;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same again, and when a neighbour does not answer. */
@QuarkusTest
class LinkingAgainApiTest extends LinkingByApi {

    @Test
    @Tag("TC1")
    void answersTheSameKeyWithTheSameRequestAndAnotherCustomersWithTheirOwn() {
        String key = UUID.randomUUID().toString();
        String first = customer.requestsLink(key)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("linkRequestId");

        customer.requestsLink(key).then().statusCode(201).body(field("linkRequestId", equalTo(first)));
        new Customer(neighbours, customer.account)
                .requestsLink(key)
                .then()
                .statusCode(201)
                .body(field("linkRequestId", org.hamcrest.Matchers.not(equalTo(first))));
        customer.asks()
                .header("Idempotency-Key", key)
                .body(Customer.body(FixedBanks.account("0000001")))
                .post("/v1/link-requests")
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/idempotency-key-reused")));
        assertThat(database.column("select count(*) from link_request where wallet_id = '" + customer.wallet + "'"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500|{}",
                "401|{}",
                "302|",
                "200|{}",
                "200|{\"state\":\"SOMETHING_NEW\"}",
                "200|{\"state\":\"REFUSED\"}",
                "200|{\"state\":\"REFUSED\",\"reasons\":[]}",
                "200|not json"
            })
    @Tag("TB8")
    void goesNowhereOnAnAnswerOfIdentityServiceThatCannotBeReadAndGoesOnWithTheSameKey(String odd) {
        String[] answer = odd.split("\\|", -1);
        neighbours.identityAsked(json(Integer.parseInt(answer[0]), answer[1]));
        String key = UUID.randomUUID().toString();

        customer.requestsLink(key).then().statusCode(503).body(field("type", endsWith("/identity-unavailable")));

        neighbours.allIsWell();
        customer.requestsLink(key).then().statusCode(201).body(field("state", equalTo("CODE_SENT")));
    }

    @Test
    void staysWhereItIsWhenIdentityServiceIsNotThere() {
        String request = customer.requested();
        neighbours.codeAnswered(lost());
        customer.typesCode(request).then().statusCode(503);
        neighbours.codeAnswered(
                json(200, Neighbours.cleared(customer.wallet, "x").replace("IC_CHIP", "PALM_READING")));
        customer.typesCode(request).then().statusCode(503);
        neighbours.resendAnswered(lost());
        customer.asks().post("/v1/link-requests/" + request + "/resends").then().statusCode(503);

        customer.sees(request).then().body(field("state", equalTo("CODE_SENT")));
    }

    @Test
    void goesOnToTheBankWhenItIsThereAgainWithoutAnotherCode() {
        String request = customer.requested();
        neighbours.codeClears(customer.wallet, Customer.NAME);
        neighbours.parAnswered(json(503, "{}"));
        customer.typesCode(request).then().statusCode(503).body(field("type", endsWith("/bank-unavailable")));
        customer.sees(request).then().body(field("state", equalTo("CODE_SENT")));

        neighbours.codeAnswered(json(200, "{\"state\":\"CODE_REFUSED\"}"));
        neighbours.parAnswered(json(201, "{\"request_uri\":\"urn:visit\",\"expires_in\":600}"));
        customer.typesCode(request)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("AT_BANK")))
                .body(field("bankPage", containsString("/banks/0998/oauth/authorize?client_id=sekisho&request_uri=")));
    }
}
