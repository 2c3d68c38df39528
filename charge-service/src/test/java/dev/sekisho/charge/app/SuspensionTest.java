package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.testing.HeldBook;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the suspension book stops is refused here, by this service's own copy, before anything else is looked at. */
@QuarkusTest
@Tag("CH-02")
class SuspensionTest extends Scene {

    private final HeldBook book = new HeldBook();

    @AfterEach
    void open() {
        book.open();
    }

    @Test
    void chargesStopAtASuspendedBankAndGoOnAtTheOthers() {
        Customer customer = customerWithOldLink();
        book.suspend(Operation.CHARGE, Optional.of(new BankCode("0999")));
        customer.charge(1_000).then().statusCode(201);

        book.suspend(Operation.CHARGE, Optional.of(new BankCode(BANK)));
        Response refused = customer.charge(1_000);

        refused.then().statusCode(422).body(field("rules", contains("SUSPENDED")));
        assertThat(facts().typesOf(UUID.fromString(refused.as(Json.class).get("chargeId"))))
                .containsExactly("charge-refused");
        assertThat(linkService.debits(customer.linkId())).isEqualTo(1);
        assertThat(usedYen("WALLET", customer.walletId())).isEqualTo(1_000);
    }

    @Test
    void theBrakeStopsChargesAndLeavesTheTillsOpen() {
        Customer customer = customerWithOldLink();
        UUID store = merchant("GROCERY");
        customer.charge(1_000).then().statusCode(201);

        book.suspend(Operation.CHARGE, Optional.empty());

        customer.charge(1_000).then().statusCode(422).body(field("rules", contains("SUSPENDED")));
        customer.pay(store, 100).then().statusCode(201);
        book.suspend(Operation.SPEND, Optional.empty());
        customer.pay(store, 100).then().statusCode(422).body(field("rule", equalTo("SUSPENDED")));
        assertThat(customer.balanceYen()).isEqualTo(900);
    }

    @Test
    @Tag("TD4")
    void aCopyThatIsTooOldRefusesBoth() {
        Customer customer = customerWithOldLink();
        UUID store = merchant("GROCERY");
        customer.charge(1_000).then().statusCode(201);

        book.tooOld();

        customer.charge(1_000).then().statusCode(422).body(field("rules", contains("SUSPENSION_UNKNOWN")));
        customer.pay(store, 100).then().statusCode(422).body(field("rule", equalTo("SUSPENSION_UNKNOWN")));
        book.open();
        customer.charge(1_000).then().statusCode(201);
        customer.pay(store, 100).then().statusCode(201);
    }
}
