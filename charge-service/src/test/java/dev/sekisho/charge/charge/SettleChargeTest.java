package dev.sekisho.charge.charge;

import static dev.sekisho.charge.cap.Tokyo.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerEntry;
import dev.sekisho.charge.ledger.Place;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Links;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SettleChargeTest {

    private static final Instant NOW = at("2027-01-31T23:59:00");
    private static final BankAnswer YES = new BankAnswer.Accepted("REF-1");
    private static final BankAnswer NO = new BankAnswer.Declined("INSUFFICIENT_FUNDS");
    private static final BankAnswer NOT_YET = new BankAnswer.Unknown();

    private final Desk desk = new Desk(NOW);
    private final LinkCopy link = Links.old(NOW);
    private ReservedCharge reserved;

    @BeforeEach
    void reserve() {
        desk.links.keep(link);
        reserved = (ReservedCharge) desk.reserve(link, 30_000);
    }

    @Test
    @Tag("CH-04")
    void postsTheMoneyToTheWalletAndAgainstTheBank() {
        Charge posted = desk.settle(reserved, YES);

        assertThat(posted).isEqualTo(new PostedCharge(reserved.terms(), 2, "REF-1", NOW));
        assertThat(balance()).isEqualTo(Money.yen(30_000));
        assertThat(desk.ledger.all()).hasSize(1);
        assertThat(desk.ledger.entriesOf(LedgerAccount.of(link.walletId()), Long.MAX_VALUE, 10))
                .hasSize(1);
        assertThat(((ChargePosted) lastFact()).postings())
                .isEqualTo(desk.ledger.all().get(0).postings());
        assertThat(used()).isEqualTo(Money.yen(30_000));
    }

    @Test
    @Tag("TC10")
    void aDeclinedChargeGivesTheCapsBackOnceHoweverOftenItIsTold() {
        assertThat(desk.settle(reserved, NO)).isInstanceOf(VoidedCharge.class);
        assertThat(used()).isEqualTo(Money.ZERO);
        desk.reserve(link, 50_000);

        desk.settle(reserved, NO);

        assertThat(used()).isEqualTo(Money.yen(50_000));
        assertThat(balance()).isEqualTo(Money.ZERO);
    }

    @Test
    @Tag("TC4")
    void anUnknownOutcomeIsAStateThatGoesOnCounting() {
        Charge doubted = desk.settle(reserved, NOT_YET);

        assertThat(doubted).isEqualTo(new InDoubtCharge(reserved.terms(), 2));
        assertThat(used()).isEqualTo(Money.yen(30_000));
        assertThat(desk.settle((PendingCharge) doubted, NOT_YET)).isEqualTo(doubted);
        assertThat(desk.charges.facts).hasSize(2);
    }

    @Test
    @Tag("TC4")
    void theFirstClearAnswerEndsItAndALaterOneChangesNothing() {
        desk.settle(reserved, NOT_YET);
        Charge posted = desk.settle(reserved, YES);

        assertThat(desk.settle(reserved, YES)).isEqualTo(posted);
        assertThat(desk.settle(reserved, NO)).isEqualTo(posted);
        assertThat(desk.settle(reserved, NOT_YET)).isEqualTo(posted);
        assertThat(balance()).isEqualTo(Money.yen(30_000));
        assertThat(desk.ledger.all()).hasSize(1);
        assertThat(used()).isEqualTo(Money.yen(30_000));
    }

    @Test
    @Tag("TC3")
    void countsInTheMonthItWasReservedInWheneverTheBankAnswers() {
        desk.now = at("2027-02-03T10:00:00");

        desk.settle(reserved, YES);

        CapKey wallet = CapKey.allOf(link).first();
        assertThat(desk.used(link).usedSince(wallet, LocalDate.parse("2027-01-31")))
                .isEqualTo(Money.yen(30_000));
        assertThat(desk.used(link).usedSince(wallet, LocalDate.parse("2027-02-01")))
                .isEqualTo(Money.ZERO);
    }

    @Test
    @Tag("TC3")
    void givesBackToTheMonthItWasReservedIn() {
        desk.now = at("2027-02-03T10:00:00");

        desk.settle(reserved, NO);

        assertThat(used()).isEqualTo(Money.ZERO);
    }

    @Test
    @Tag("CH-05")
    void postsIntoAWalletThatWasFrozenAfterTheDebitHadLeft() {
        desk.wallets.put(new FrozenWallet(link.walletId(), Money.ZERO, 0, 1, FreezeGrade.FREEZE_SPEND.operations()));

        desk.settle(reserved, YES);

        assertThat(balance()).isEqualTo(Money.yen(30_000));
        assertThat(desk.wallets.find(link.walletId(), desk.now)).get().isInstanceOf(FrozenWallet.class);
    }

    @Test
    @Tag("CH-04")
    void aRoundOfManyAnswersCreditsOneWalletOneAfterTheOther() {
        ReservedCharge second = (ReservedCharge) desk.reserve(link, 20_000);
        ReservedCharge third = (ReservedCharge) desk.reserve(link, 10_000);

        List<Charge> states = desk.settle.settle(
                List.of(new Settlement(reserved, YES), new Settlement(second, NO), new Settlement(third, YES)));

        assertThat(states)
                .extracting(state -> state.getClass().getSimpleName())
                .containsExactly("PostedCharge", "VoidedCharge", "PostedCharge");
        assertThat(balance()).isEqualTo(Money.yen(40_000));
        assertThat(used()).isEqualTo(Money.yen(40_000));
        assertThat(desk.ledger.entriesOf(LedgerAccount.of(link.walletId()), Long.MAX_VALUE, 10))
                .extracting(LedgerEntry::place)
                .containsExactly(new Place(2, Money.yen(40_000)), new Place(1, Money.yen(30_000)));
    }

    @Test
    @Tag("TC4")
    @Tag("CH-03")
    void ofSeveralAnswersToOneChargeInARoundTheFirstClearOneEndsIt() {
        List<Charge> states = desk.settle.settle(List.of(
                new Settlement(reserved, NOT_YET),
                new Settlement(reserved, YES),
                new Settlement(reserved, NO),
                new Settlement(reserved, YES)));

        Charge posted = new PostedCharge(reserved.terms(), 3, "REF-1", NOW);
        assertThat(states).containsExactly(new InDoubtCharge(reserved.terms(), 2), posted, posted, posted);
        assertThat(balance()).isEqualTo(Money.yen(30_000));
        assertThat(used()).isEqualTo(Money.yen(30_000));
        assertThat(desk.charges.facts).hasSize(3);
    }

    private Money balance() {
        return desk.wallets.find(link.walletId(), desk.now).map(Wallet::balance).orElseThrow();
    }

    private Money used() {
        return desk.used(link).usedSince(CapKey.allOf(link).first(), LocalDate.EPOCH);
    }

    private FactData lastFact() {
        return desk.charges.facts.get(desk.charges.facts.size() - 1);
    }
}
