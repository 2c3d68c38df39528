package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.charge.charge.ChargeCommand;
import dev.sekisho.charge.charge.ChargeKey;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.ReserveCharge;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.reconciliation.OrderKey;
import dev.sekisho.charge.reconciliation.OurOrder;
import dev.sekisho.charge.reconciliation.OurOrders;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose the orders are that people decide about, seen in PostgreSQL. */
@QuarkusTest
@Tag("TD5")
class JdbcOurOrdersTest extends Scene {

    private static final int MANY = 10_000;

    @Inject
    OurOrders orders;

    @Inject
    ReserveCharge reserve;

    @Inject
    FindLink findLink;

    @Inject
    Inquiries<PendingCharge> inquiries;

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

    @Test
    @Tag("TC4")
    void whatARequestMayBeWorkingOnIsOpenAndLeftToIt() {
        Customer customer = customerWithOldLink();
        findLink.find(new LinkId(customer.linkId()));
        ChargeKey key = new ChargeKey(
                new WalletId(customer.walletId()), UUID.randomUUID().toString());
        ChargeCommand command =
                new ChargeCommand(ChargeId.random(), key, new LinkId(customer.linkId()), Money.yen(1_000), true);
        reserve.reserve(List.of(command));
        linkService.behave(customer.linkId(), Behaviour.STAY_UNKNOWN);
        OrderKey doubted = key(Direction.DEBIT, customer.charge(2_000), "chargeId");
        OrderKey fresh = new OrderKey(Direction.DEBIT, command.id().value());
        BankCode bank = new BankCode(BANK);
        Instant tomorrow = businessTime.instant().plus(Duration.ofDays(1));

        assertThat(orders.open(bank, tomorrow, MANY)).extracting(OurOrder::key).contains(fresh, doubted);
        assertThat(orders.leftOpen(bank, tomorrow, MANY))
                .extracting(OurOrder::key)
                .contains(doubted)
                .doesNotContain(fresh);
        // It ends now, and not in the middle of a test that counts rows.
        inquiries.postpone(fresh.id(), Duration.ZERO);
        settles(customer, fresh.id().toString(), "VOIDED");
    }

    private static OrderKey key(Direction direction, Response made, String field) {
        return new OrderKey(direction, UUID.fromString(made.path(field)));
    }
}
