package dev.sekisho.link.debit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.event.link.DebitClosed;
import dev.sekisho.kernel.event.link.DebitRequested;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.NeverSeen;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One debit under the charge's id, whatever the bank answers. */
@Tag("TC4")
class DebitBankAccountTest extends DebitScene {

    @Test
    void debitsOnceUnderTheChargesIdAndTellsTheDepositor() {
        bank.says(ACCEPTED);

        Debit accepted = debit.debit(order);
        Debit again = debit.debit(order);

        assertThat(accepted).isEqualTo(new AcceptedDebit(order, FIRST, "bank-reference"));
        assertThat(again).isEqualTo(accepted);
        assertThat(bank.calls).containsExactly("debit " + order.charge() + " 30000 JPY");
        assertThat(debits.facts).map(FactData::getClass).containsExactly(DebitRequested.class, DebitAnswered.class);
        assertThat(notices.waiting().due()).isEqualTo(1);
    }

    @Test
    void keepsADeclineAndTellsNobody() {
        bank.says(new Declined(DeclineReason.INSUFFICIENT_FUNDS));

        assertThat(debit.debit(order)).isEqualTo(new DeclinedDebit(order, FIRST, "INSUFFICIENT_FUNDS"));
        assertThat(debit.debit(order)).isInstanceOf(DeclinedDebit.class);
        assertThat(bank.calls).hasSize(1);
        assertThat(notices.waiting().due()).isZero();
    }

    @Test
    void knowsAnotherOrderUnderTheSameIdForWhatItIs() {
        bank.says(ACCEPTED);
        debit.debit(order);

        DebitOrder other = order(order.charge(), 30_001);

        assertThat(debit.debit(other).isOf(other)).isFalse();
        assertThat(debit.debit(order).isOf(order)).isTrue();
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    void staysInDoubtUntilTheBankSaysWhatBecameOfIt() {
        bank.says(new Unknown()).says(new Unknown()).says(ACCEPTED);

        assertThat(debit.debit(order)).isInstanceOf(PendingDebit.class);
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);

        assertThat(debits.facts)
                .filteredOn(DebitAnswered.class::isInstance)
                .extracting(fact -> ((DebitAnswered) fact).outcome())
                .containsExactly("UNKNOWN", "ACCEPTED");
        assertThat(notices.waiting().due()).isEqualTo(1);
    }

    @Test
    void sendsTheSameIdAgainWhenTheBankNeverSawIt() {
        bank.says(new Unknown()).says(new NeverSeen()).says(ACCEPTED);

        debit.debit(order);
        Debit settled = debit.inquire(order.charge());

        assertThat(settled).isInstanceOf(AcceptedDebit.class);
        assertThat(bank.calls)
                .containsExactly(
                        "debit " + order.charge() + " 30000 JPY",
                        "inquire " + order.charge(),
                        "debit " + order.charge() + " 30000 JPY");
    }

    @Test
    void asksAboutAPendingDebitInsteadOfDebitingWhenTheSameOrderComesAgain() {
        bank.says(new Unknown()).says(ACCEPTED);

        debit.debit(order);

        assertThat(debit.debit(order)).isInstanceOf(AcceptedDebit.class);
        assertThat(bank.calls.get(1)).startsWith("inquire");
    }

    @Test
    void keepsTheFirstClearAnswerWhateverTheBankSaysLater() {
        bank.says(new Unknown());
        debit.debit(order);
        bank.says(
                () -> {
                    bank.says(ACCEPTED);
                    debit.inquire(order.charge());
                },
                new Declined(DeclineReason.ACCOUNT_LOCKED));

        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    void closesAChargeThatWasNeverReceivedForEver() {
        ChargeId unheardOf = ChargeId.random();

        Debit closed = debit.inquire(unheardOf);
        Debit late = debit.debit(order(unheardOf, 30_000));

        assertThat(closed)
                .isInstanceOfSatisfying(
                        ClosedDebit.class, tomb -> assertThat(tomb.reason()).isEqualTo(CloseReason.NEVER_RECEIVED));
        assertThat(late).isEqualTo(closed);
        assertThat(late.isOf(order(unheardOf, 30_000))).isTrue();
        assertThat(bank.calls).isEmpty();
        assertThat(debits.facts).hasOnlyElementsOfType(DebitClosed.class);
    }
}
