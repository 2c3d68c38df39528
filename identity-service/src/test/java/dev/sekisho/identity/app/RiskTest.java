package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Openings over REST, from where the proxies say they come. */
@QuarkusTest
@Tag("A33")
class RiskTest {

    private static final String RENTED = "198.51.100.";
    private static final String GATEWAY = "198.18.0.9";

    @Inject
    DataSource database;

    @Inject
    Scheduler workers;

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    @Test
    @Tag("TA6")
    @Tag("ID-11")
    void ofFiftyOpeningsWithForgedAddressesTenPassAndEachIsAnsweredAlike() {
        List<Customer> opened = open(50, i -> "203.0.113." + (i + 128) + ", 10.9.8.7, " + RENTED + (i % 3 + 1));

        List<UUID> held =
                opened.stream().map(Customer::accountId).filter(this::isHeld).toList();
        assertThat(held).hasSize(40);
        assertThat(held).doesNotContain(opened.get(0).accountId(), opened.get(9).accountId());
        assertThat(new PublishedFacts(database).typesOf(held.get(0))).containsExactly("account-opened", "account-held");
        assertThat(new Tables(database)
                        .column("select distinct rule from risk_evidence e join risk_hold h using (hold_id)"
                                + " where h.account_id = '" + held.get(39) + "' order by rule"))
                .contains("HIDING_SITE_DAY", "HIDING_ADDRESS_DAY", "NETWORK_HIDDEN");
    }

    @Test
    @Tag("TA6")
    @Tag("A34")
    void openingsThroughACarriersGatewayAreNotHeldHoweverMany() {
        List<Customer> opened = open(14, i -> "198.51.100." + i + ", " + GATEWAY);

        assertThat(opened.stream().map(Customer::accountId).filter(this::isHeld))
                .isEmpty();
    }

    @Test
    @Tag("A34")
    void aHeldCustomerHearsOfAReviewAndNothingElse() {
        String device = "one-device-" + UUID.randomUUID();
        List<Customer> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Customer customer = new Customer().from(GATEWAY).on(device);
            customer.open();
            opened.add(customer);
        }
        Customer last = opened.get(6);
        assertThat(isHeld(last.accountId())).isTrue();

        last.call()
                .get("/v1/account")
                .then()
                .statusCode(200)
                .body(field("accountId", equalTo(last.accountId().toString())));
        last.call()
                .body("{\"phoneNumber\":\"" + last.phone() + "\",\"channel\":\"SMS\"}")
                .post("/v1/phone-verifications")
                .then()
                .statusCode(422)
                .body(field("reason", equalTo("ACCOUNT_HELD")));
    }

    @Test
    void aDeviceThatIsNoneIsRefusedAndKeptNowhere() {
        // Workers write by themselves, and what they do is nothing that was asked for here.
        workers.pause();
        var before = new Tables(database).sizes();
        for (String device : new String[] {"short", "x".repeat(129), "spaces are not in it", "quote'quote'quote'"}) {
            given().contentType(ContentType.JSON)
                    .header("X-Device-Id", device)
                    .body("{\"email\":\"a@example.jp\",\"password\":\"correct horse battery\","
                            + "\"customerClass\":\"SUBSCRIBER\"}")
                    .post("/v1/openings")
                    .then()
                    .statusCode(400)
                    .body(field("violations[0].field", equalTo("X-Device-Id")));
        }
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @Test
    @Tag("A33")
    @Tag("A67")
    void aLinkAskedForOnADeviceThatManyShareIsHeldAndNothingOfItIsKeptInTheClear() {
        String device = "one-device-" + UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            new Customer().from(GATEWAY).on(device).open();
        }
        Customer hanako = Customer.proved();
        String origin = ",\"origin\":{\"deviceId\":\"" + device + "\",\"address\":\"192.0.2.78\"}}";
        String body = LinkService.body(hanako.accountId(), "***4567").replaceFirst("}$", origin);

        LinkService.call()
                .body(body.replace("192.0.2.78", "no address"))
                .put("/internal/v1/clearances/" + UUID.randomUUID())
                .then()
                .statusCode(400);
        LinkService.call()
                .body(body)
                .put("/internal/v1/clearances/" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(field("reasons.code", equalTo(List.of("ACCOUNT_HELD"))));

        assertThat(new Tables(database).everything()).doesNotContain(device, "192.0.2.78");
    }

    @Test
    @Tag("PL-03")
    void keepsNoAddressDeviceOrMailInTheClear() {
        String device = "device-in-clear-" + UUID.randomUUID();
        Customer customer = new Customer().from("192.0.2.77").on(device);
        customer.open();

        assertThat(new Tables(database).everything()).doesNotContain(device, "192.0.2.77", customer.email());
    }

    private static List<Customer> open(int many, IntFunction<String> forwardedFor) {
        List<Customer> opened = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Customer customer = new Customer().from(forwardedFor.apply(i)).on("device-" + UUID.randomUUID());
            customer.open();
            opened.add(customer);
        }
        return opened;
    }

    private boolean isHeld(UUID account) {
        return new Tables(database)
                .column("select held::text from account where account_id = '" + account + "'")
                .get(0)
                .equals("true");
    }
}
