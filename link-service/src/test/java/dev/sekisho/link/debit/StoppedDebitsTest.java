package dev.sekisho.link.debit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.NeverSeen;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.StoppedLink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stopped, ended or not yet due is not debited. */
@Tag("TC4")
class StoppedDebitsTest extends DebitScene {

    @Test
    @Tag("TD12")
    void letsNothingOutThroughAStoppedOrRevokedLink() {
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));

        assertThat(closeReason(debit.debit(order))).isEqualTo(CloseReason.LINK_NOT_ACTIVE);

        link = link(Tier.T1);
        order = order(ChargeId.random(), 1_000);
        links.save(link.revoke(EndReason.BY_CUSTOMER));

        assertThat(closeReason(debit.debit(order))).isEqualTo(CloseReason.LINK_NOT_ACTIVE);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A25")
    @Tag("LK-10")
    void letsNothingOutWhileChargingIsStoppedAtTheBank() {
        suspensions.stopInForce(Operation.CHARGE, FIRST);

        assertThat(closeReason(debit.debit(order))).isEqualTo(CloseReason.SUSPENDED);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A27")
    void letsOutWhatTheBanksCanaryLetsThroughAndNothingElse() {
        suspensions.stopInForce(Operation.CHARGE, FIRST);
        suspensions.letCanaryThrough();
        assertThat(closeReason(debit.debit(order))).isEqualTo(CloseReason.SUSPENDED);

        suspensions.canaries.draw(wallet);
        bank.says(ACCEPTED);

        assertThat(debit.debit(order(ChargeId.random(), 1_000))).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("A24")
    void stoppingNewLinksDoesNotStopCharges() {
        suspensions.stopInForce(Operation.LINK, FIRST);
        bank.says(ACCEPTED);

        assertThat(debit.debit(order)).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("LK-10")
    void doesNotSendAnythingAgainWhileChargingIsStoppedAndKeepsAskingUntilNothingCanArrive() {
        bank.says(new Unknown()).says(new NeverSeen()).says(new NeverSeen());
        debit.debit(order);
        suspensions.stopInForce(Operation.CHARGE, FIRST);

        now = now.plus(LONGEST_ON_THE_WAY).minusMillis(1);
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        now = now.plusMillis(1);

        assertThat(debit.inquire(order.charge())).isEqualTo(new DeclinedDebit(order, FIRST, "SUSPENDED"));
        assertThat(bank.calls).filteredOn(call -> call.startsWith("debit")).hasSize(1);
    }

    @Test
    @Tag("LK-10")
    void keepsWhatTheBankHadBookedBeforeTheStop() {
        bank.says(new Unknown()).says(ACCEPTED);
        debit.debit(order);
        suspensions.stopInForce(Operation.CHARGE, FIRST);

        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("TC7")
    void letsNothingOutThroughAnotherWalletsLinkOrNone() {
        DebitOrder others = new DebitOrder(ChargeId.random(), link.head().id(), WalletId.random(), Money.yen(1));
        DebitOrder none = new DebitOrder(ChargeId.random(), LinkId.random(), wallet, Money.yen(1));

        assertThat(closeReason(debit.debit(others))).isEqualTo(CloseReason.LINK_UNKNOWN);
        assertThat(closeReason(debit.debit(none))).isEqualTo(CloseReason.LINK_UNKNOWN);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("CH-06")
    void letsNothingOutUntilTheCoolingOffHasElapsed() {
        link = link(Tier.T2);
        now = link.head().terms().chargeableFrom().minusNanos(1);
        assertThat(closeReason(debit.debit(order(ChargeId.random(), 1)))).isEqualTo(CloseReason.COOLING_OFF);

        now = now.plusNanos(1);
        bank.says(ACCEPTED);
        assertThat(debit.debit(order(ChargeId.random(), 1))).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    void doesNotSendAgainThroughAStoppedLinkAndGivesUpOnlyWhenNothingCanArriveAnyMore() {
        bank.says(new Unknown());
        debit.debit(order);
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));
        bank.says(new NeverSeen()).says(new NeverSeen());

        now = now.plus(LONGEST_ON_THE_WAY).minusNanos(1);
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);

        now = now.plusNanos(1);
        assertThat(debit.inquire(order.charge())).isEqualTo(new DeclinedDebit(order, FIRST, "LINK_NOT_ACTIVE"));
        assertThat(bank.calls).filteredOn(call -> call.startsWith("debit")).hasSize(1);
    }

    @Test
    void postsWhatLeftBeforeTheStopWhenTheBankSaysItWasBooked() {
        bank.says(new Unknown()).says(ACCEPTED);
        debit.debit(order);
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));

        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("LK-11")
    void stopsTheLinkWhenTheDepositorRevokedTheMandateAtTheBank() {
        bank.says(new Declined(DeclineReason.MANDATE_REVOKED));

        debit.debit(order);

        assertThat(links.find(link.head().id())).containsInstanceOf(StoppedLink.class);
        assertThat(links.facts)
                .last()
                .isInstanceOfSatisfying(
                        LinkEnded.class, ended -> assertThat(ended.state()).isEqualTo("STOPPED"));
    }
}
