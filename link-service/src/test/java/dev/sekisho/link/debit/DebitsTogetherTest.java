package dev.sekisho.link.debit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.event.link.DebitClosed;
import dev.sekisho.kernel.event.link.DebitRequested;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.EndReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Debits that share a transaction mean each what it would mean alone. */
@Tag("TC4")
class DebitsTogetherTest extends DebitScene {

    @Test
    void eachOrderIsDecidedByItself() {
        DebitOrder good = order;
        DebitOrder strangers = new DebitOrder(ChargeId.random(), link.head().id(), WalletId.random(), Money.yen(1));
        DebitOrder none = new DebitOrder(ChargeId.random(), LinkId.random(), wallet, Money.yen(1));
        link = link(Tier.T2);
        DebitOrder early = order(ChargeId.random(), 1);
        link = link(Tier.T1);
        DebitOrder ended = order(ChargeId.random(), 1);
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));

        List<Sending> answers = claims.claim(List.of(strangers, good, none, early, ended));

        assertThat(answers.get(1)).isInstanceOf(Sending.Send.class);
        assertThat(Stream.of(0, 2, 3, 4).map(answers::get).map(Sending::debit).map(DebitScene::closeReason))
                .containsExactly(
                        CloseReason.LINK_UNKNOWN,
                        CloseReason.LINK_UNKNOWN,
                        CloseReason.COOLING_OFF,
                        CloseReason.LINK_NOT_ACTIVE);
        assertThat(debits.facts)
                .map(FactData::getClass)
                .containsExactly(
                        DebitClosed.class,
                        DebitRequested.class,
                        DebitClosed.class,
                        DebitClosed.class,
                        DebitClosed.class);
    }

    @Test
    @Tag("LK-10")
    @Tag("A25")
    void aStopAtTheBankStopsThemAll() {
        suspensions.stopInForce(Operation.CHARGE, FIRST);

        List<Sending> answers = claims.claim(List.of(order, order(ChargeId.random(), 1)));

        assertThat(answers)
                .extracting(Sending::debit)
                .map(DebitScene::closeReason)
                .containsOnly(CloseReason.SUSPENDED);
    }

    @Test
    @Tag("TC1")
    void ofTheSameOrderTwiceOneLeaves() {
        List<Sending> answers = claims.claim(List.of(order, order));

        assertThat(answers.get(0)).isInstanceOf(Sending.Send.class);
        assertThat(answers.get(1)).isEqualTo(new Sending.Known(answers.get(0).debit()));
        assertThat(debits.facts).hasSize(1);
    }

    @Test
    @Tag("TC1")
    void anotherOrderUnderTheSameIdFindsTheFirst() {
        DebitOrder other = order(order.charge(), 30_001);

        List<Sending> answers = claims.claim(List.of(order, other));

        assertThat(answers.get(1).debit().isOf(order)).isTrue();
        assertThat(answers.get(1).debit().isOf(other)).isFalse();
    }

    @Test
    @Tag("TC1")
    void whoseIdIsTakenIsToldWhatIsKnownAndTheOthersLeave() {
        bank.says(ACCEPTED);
        Debit accepted = debit.debit(order);
        DebitOrder fresh = order(ChargeId.random(), 1);

        List<Sending> answers = claims.claim(List.of(order, fresh));

        assertThat(answers.get(0)).isEqualTo(new Sending.Known(accepted));
        assertThat(answers.get(1)).isInstanceOf(Sending.Send.class);
    }

    @Test
    @Tag("LK-07")
    void theRegisterOfBanksIsReadOnceForAllOfThem() {
        CountingBanks counting = new CountingBanks(banks);
        ClaimDebit claim = new ClaimDebit(
                debits,
                links,
                counting,
                suspensions,
                suspensions.canaries,
                new DebitLimits(LONGEST_ON_THE_WAY),
                () -> now,
                () -> now);

        List<Sending> answers = claim.claim(List.of(order, order(ChargeId.random(), 1), order(ChargeId.random(), 2)));

        assertThat(answers).hasOnlyElementsOfType(Sending.Send.class);
        assertThat(counting.readings).containsExactly("[" + FIRST + "]");
    }

    @Test
    void eachAnswerIsWrittenToItsOwnDebit() {
        DebitOrder second = order(ChargeId.random(), 1);
        DebitOrder third = order(ChargeId.random(), 2);
        claims.claim(List.of(order, second, third));

        List<Debit> states = record.record(List.of(
                new HeardAnswer(third.charge(), new Unknown()),
                new HeardAnswer(order.charge(), ACCEPTED),
                new HeardAnswer(second.charge(), new Declined(DeclineReason.INSUFFICIENT_FUNDS))));

        assertThat(states.get(0)).isEqualTo(debits.find(third.charge()).orElseThrow());
        assertThat(((PendingDebit) states.get(0)).inDoubt()).isTrue();
        assertThat(states.subList(1, 3))
                .containsExactly(
                        new AcceptedDebit(order, FIRST, ACCEPTED.reference()),
                        new DeclinedDebit(second, FIRST, "INSUFFICIENT_FUNDS"));
        assertThat(notices.waiting().due()).isEqualTo(1);
    }

    @Test
    void ofTwoAnswersToOneDebitTheFirstClearOneStaysAndADoubtBeforeItIsAFact() {
        claims.claim(List.of(order));

        List<Debit> states = record.record(
                Stream.of(new Unknown(), ACCEPTED, new Declined(DeclineReason.ACCOUNT_LOCKED), new Accepted("another"))
                        .map(answer -> new HeardAnswer(order.charge(), (DebitAnswer) answer))
                        .toList());

        assertThat(states.get(0)).isInstanceOf(PendingDebit.class);
        assertThat(states.subList(1, 4)).containsOnly(new AcceptedDebit(order, FIRST, ACCEPTED.reference()));
        assertThat(debits.facts)
                .filteredOn(DebitAnswered.class::isInstance)
                .extracting(fact -> ((DebitAnswered) fact).outcome())
                .containsExactly("UNKNOWN", "ACCEPTED");
        assertThat(notices.waiting().due()).isEqualTo(1);
    }

    @Test
    @Tag("LK-11")
    void aMandateThatEndedIsHeardOfTwiceAndStopsTheLinkOnce() {
        DebitOrder second = order(ChargeId.random(), 1);
        claims.claim(List.of(order, second));
        Declined revoked = new Declined(DeclineReason.MANDATE_REVOKED);

        record.record(List.of(new HeardAnswer(order.charge(), revoked), new HeardAnswer(second.charge(), revoked)));

        assertThat(links.facts).filteredOn(LinkEnded.class::isInstance).hasSize(1);
    }

    /** Remembers each reading. */
    private static final class CountingBanks implements Banks {

        private final Banks banks;
        private final List<String> readings = new ArrayList<>();

        CountingBanks(Banks banks) {
            this.banks = banks;
        }

        @Override
        public Optional<Bank> find(BankCode code, Instant asOf) {
            readings.add(code.toString());
            return banks.find(code, asOf);
        }

        @Override
        public Map<BankCode, Bank> find(Collection<BankCode> codes, Instant asOf) {
            readings.add(codes.toString());
            return banks.find(codes, asOf);
        }

        @Override
        public List<Bank> all(Instant asOf) {
            readings.add("all");
            return banks.all(asOf);
        }
    }
}
