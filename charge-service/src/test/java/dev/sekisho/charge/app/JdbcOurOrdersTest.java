package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.OrderKey;
import dev.sekisho.charge.reconciliation.OurOrder;
import dev.sekisho.charge.reconciliation.OurOrders;
import dev.sekisho.kernel.id.PersonId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose the orders are that people decide about, seen in PostgreSQL. */
@QuarkusTest
@Tag("TD5")
class JdbcOurOrdersTest extends Scene {

    @Inject
    OurOrders orders;

    @Test
    void aPayoutIsItsOwnersAsMuchAsACharge() {
        Customer customer = customerWithOldLink();
        OrderKey charge = key(Direction.DEBIT, customer.charge(2_000), "chargeId");
        OrderKey paid = key(Direction.CREDIT, customer.payOut(500), "payoutId");
        linkService.behave(customer.linkId(), Behaviour.STAY_UNKNOWN);
        OrderKey open = key(Direction.CREDIT, customer.payOut(500), "payoutId");

        assertThat(orders.find(List.of(charge, paid, open)))
                .containsOnlyKeys(charge, paid, open)
                .allSatisfy((key, order) -> assertThat(order.person()).contains(new PersonId(customer.personId())));
        assertThat(orders.find(List.of(open)).values())
                .extracting(OurOrder::standing)
                .containsExactly(OurOrder.Standing.OPEN);
    }

    private static OrderKey key(Direction direction, Response made, String field) {
        return new OrderKey(direction, UUID.fromString(made.path(field)));
    }
}
