package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two customer classes over REST: subscribers by their carrier's contract, everybody else not. */
@QuarkusTest
@Tag("A04")
@Tag("A05")
class CarrierPathTest {

    private static final String HANAKO = "{\"nameKana\":\"ヤマダ ハナコ\",\"birthDate\":\"1980-01-02\"}";

    @Inject
    DataSource database;

    private static Customer.Session started(Customer customer) {
        var answer = customer.call()
                .body(HANAKO)
                .post("/v1/carrier-proofs")
                .then()
                .statusCode(201)
                .extract();
        String url = answer.as(Json.class).get("sessionUrl");
        return new Customer.Session(
                UUID.fromString(answer.as(Json.class).get("proofId")), url.substring(url.lastIndexOf('/') + 1));
    }

    private static String finished(Customer customer, Customer.Session session) {
        return customer.call()
                .post("/v1/carrier-proofs/" + session.proof() + "/answers")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("state");
    }

    private static Customer subscriber() {
        Customer customer = Customer.opened("SUBSCRIBER");
        customer.verifyPhone();
        return customer;
    }

    @Test
    void aSubscriberIsProvedByTheContractOfTheVerifiedLine() {
        Customer hanako = subscriber();
        Customer.Session session = started(hanako);
        assertThat(finished(hanako, session)).isEqualTo("PENDING");
        World.consent(session.id(), "GIVEN", "ヤマダ ハナコ");

        assertThat(finished(hanako, session)).isEqualTo("APPROVED");

        hanako.call()
                .get("/v1/account")
                .then()
                .body(field("assurance", equalTo(1)))
                .body(field("identity.method", equalTo("CARRIER_CONTRACT")));
        assertThat(new PublishedFacts(database).typesOf(session.proof()))
                .containsExactly("identity-proof-started", "identity-proved");
        String kept = new Tables(database)
                .column("select row_to_json(p)::text from proof p where proof_id = '" + session.proof() + "'")
                .get(0);
        assertThat(kept).doesNotContain("ヤマダ", "1980-01-02", hanako.phone());
    }

    @Test
    void aLineWhoseContractIsAnothersProvesNothing() {
        Customer hanako = subscriber();
        Customer.Session session = started(hanako);
        World.consent(session.id(), "GIVEN", "ヤマダ タロウ");

        assertThat(finished(hanako, session)).isEqualTo("REJECTED");
        hanako.call().get("/v1/account").then().body(field("assurance", equalTo(0)));
    }

    @Test
    void whoIsNoSubscriberOrHasNoVerifiedLineIsNotOnThisPath() {
        Customer other = Customer.opened("NON_SUBSCRIBER");
        other.verifyPhone();
        for (Customer customer : new Customer[] {other, Customer.opened("SUBSCRIBER")}) {
            customer.call()
                    .body(HANAKO)
                    .post("/v1/carrier-proofs")
                    .then()
                    .statusCode(422)
                    .body(field("type", containsString("path-refused")));
        }
    }
}
