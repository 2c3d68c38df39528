package dev.sekisho.link.debit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.event.link.DebitDeferred;
import dev.sekisho.kernel.event.link.DebitRequested;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.ServiceHours;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EndReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Banks that are closed, or take nothing from us. */
@Tag("TC4")
class BankHoursDebitsTest extends DebitScene {

    @Test
    @Tag("A11")
    void waitsWhileTheBankIsClosedAndLeavesOnceWhenItOpens() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:55:00Z");

        assertThat(debit.debit(order)).isEqualTo(new WaitingDebit(order, FIRST));
        assertThat(debit.debit(order)).isInstanceOf(WaitingDebit.class);
        now = Instant.parse("2026-11-30T15:04:59.999999Z");
        assertThat(debit.inquire(order.charge())).isInstanceOf(WaitingDebit.class);
        assertThat(bank.calls).isEmpty();

        now = Instant.parse("2026-11-30T15:05:00Z");
        bank.says(ACCEPTED);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
        assertThat(bank.calls).containsExactly("debit " + order.charge() + " 30000 JPY");
        assertThat(debits.facts)
                .map(FactData::getClass)
                .containsExactly(DebitDeferred.class, DebitRequested.class, DebitAnswered.class);
    }

    @Test
    @Tag("A11")
    void goesToTheBankUntilTheLastMomentBeforeItCloses() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:54:59.999999Z");
        bank.says(ACCEPTED);

        assertThat(debit.debit(order)).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("A11")
    @Tag("LK-10")
    void whatWaitsIsClosedAndNotSentWhenTheLinkOrTheBankWasStoppedMeanwhile() {
        closedAtMidnight(Inquiry.NONE);
        now = Instant.parse("2026-11-30T14:55:00Z");
        DebitOrder second = order(ChargeId.random(), 1_000);
        debit.debit(order);
        debit.debit(second);
        now = Instant.parse("2026-11-30T15:05:00Z");

        suspensions.stopInForce(Operation.CHARGE, FIRST);
        assertThat(closeReason(debit.inquire(order.charge()))).isEqualTo(CloseReason.SUSPENDED);
        links.save(link.revoke(EndReason.BY_CUSTOMER));
        assertThat(closeReason(debit.debit(second))).isEqualTo(CloseReason.LINK_NOT_ACTIVE);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A11")
    void anotherOrderUnderTheIdOfOneThatWaitsIsKnownForWhatItIs() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:55:00Z");
        debit.debit(order);
        now = Instant.parse("2026-11-30T15:05:00Z");

        DebitOrder other = order(order.charge(), 1);
        assertThat(debit.debit(other).isOf(other)).isFalse();
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A11")
    void whatLeftBeforeTheBankClosedStaysInDoubtWithoutBeingAskedAboutUntilItOpens() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:54:59Z");
        bank.says((DebitAnswer) new Unknown());
        debit.debit(order);

        now = Instant.parse("2026-11-30T14:55:00Z");
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        assertThat(bank.calls).hasSize(1);

        now = Instant.parse("2026-11-30T15:05:00Z");
        bank.says(ACCEPTED);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    void aBankThatTakesNothingFromUsDeclinesAndTheLinkStays() {
        bank.says(new Declined(DeclineReason.SERVICE_STOPPED));

        assertThat(debit.debit(order)).isEqualTo(new DeclinedDebit(order, FIRST, "SERVICE_STOPPED"));
        assertThat(links.find(link.head().id())).containsInstanceOf(ActiveLink.class);
    }

    private void closedAtMidnight(Inquiry inquiry) {
        banks.put(FixedBanks.first(new Posture(
                PIN_AND_CODE.enforced(),
                PIN_AND_CODE.offered(),
                PIN_AND_CODE.nameMode(),
                PIN_AND_CODE.notice(),
                inquiry,
                3,
                ServiceHours.parse(List.of("23:55-00:05")))));
    }
}
