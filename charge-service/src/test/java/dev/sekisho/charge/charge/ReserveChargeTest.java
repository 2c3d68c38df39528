package dev.sekisho.charge.charge;

import static dev.sekisho.charge.cap.Tokyo.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.charge.link.Links;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.kernel.event.charge.ChargeRefused;
import dev.sekisho.kernel.event.charge.ChargeReserved;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReserveChargeTest {

    private static final Instant NOW = at("2027-01-20T12:00:00");

    private final Desk desk = new Desk(NOW);
    private final LinkCopy link = known(Links.old(NOW));

    @Test
    @Tag("CH-01")
    void countsAReservedChargeAgainstEveryCapAndSaysSo() {
        Charge charge = desk.reserve(link, 30_000);

        assertThat(charge).isInstanceOf(ReservedCharge.class);
        assertThat(CapKey.allOf(link))
                .hasSize(3)
                .allSatisfy(key -> assertThat(desk.used(link).usedSince(key, LocalDate.parse("2027-01-20")))
                        .isEqualTo(Money.yen(30_000)));
        assertThat(desk.charges.facts).hasSize(1).first().isInstanceOf(ChargeReserved.class);
    }

    @Test
    @Tag("A30")
    void acceptsExactlyTheMonthlyCapAndRefusesAYenMore() {
        assertThat(desk.reserve(link, 300_000)).isInstanceOf(ReservedCharge.class);

        assertThat(refusal(desk.reserve(link, 1)).rules())
                .containsExactly(
                        "MONTHLY_CAP_WALLET",
                        "MONTHLY_CAP_BANK_ACCOUNT",
                        "MONTHLY_CAP_PERSON",
                        "SEVEN_DAY_CAP_BANK_ACCOUNT");
    }

    @Test
    @Tag("A30")
    void namesTheMonthlyRuleFirstAndSaysWhatIsLeftAndWhenMoreIs() {
        desk.reserve(link, 290_000);

        Refusal refusal = refusal(desk.reserve(link, 10_001));

        assertThat(refusal.rule()).isEqualTo("MONTHLY_CAP_WALLET");
        assertThat(refusal.remaining()).contains(Money.yen(10_000));
        assertThat(refusal.renewsAt()).contains(at("2027-02-01T00:00:00"));
    }

    @Test
    @Tag("A31")
    @Tag("TC3")
    void doesNotLetTheMonthsEndDoubleTheCap() {
        desk.now = at("2027-01-31T23:59:59");
        desk.reserve(link, 300_000);
        desk.now = at("2027-02-01T00:00:01");

        Refusal refusal = refusal(desk.reserve(link, 1));

        assertThat(refusal.rules()).containsExactly("SEVEN_DAY_CAP_BANK_ACCOUNT");
        assertThat(refusal.renewsAt()).contains(at("2027-02-08T00:00:00"));
    }

    @Test
    @Tag("TA7")
    void countsAPersonsLinksTogether() {
        LinkCopy secondWallet = known(Links.ofSamePerson(link));
        desk.reserve(link, 200_000);

        Refusal refusal = refusal(desk.reserve(secondWallet, 100_001));

        assertThat(refusal.rules()).containsExactly("MONTHLY_CAP_PERSON");
        assertThat(desk.reserve(secondWallet, 100_000)).isInstanceOf(ReservedCharge.class);
    }

    @Test
    @Tag("CH-06")
    void refusesDuringTheCoolingOffAndAcceptsWhenItIsOver() {
        LinkCopy waiting = known(Links.of(Tier.T2, NOW, NOW.plus(Duration.ofHours(24))));

        Refusal refusal = refusal(desk.reserve(waiting, 1_000));

        assertThat(refusal.rules()).containsExactly("COOLING_OFF");
        assertThat(refusal.renewsAt()).contains(NOW.plus(Duration.ofHours(24)));
        desk.now = NOW.plus(Duration.ofHours(24));
        assertThat(desk.reserve(waiting, 1_000)).isInstanceOf(ReservedCharge.class);
    }

    @Test
    @Tag("A24")
    @Tag("CH-02")
    void refusesALinkThatWasStopped() {
        LinkCopy stopped = known(Links.in(LinkState.STOPPED, Links.old(NOW)));

        assertThat(refusal(desk.reserve(stopped, 1_000)).rules()).containsExactly("LINK_NOT_ACTIVE");
    }

    @Test
    @Tag("CH-02")
    void decidesByTheLinkUnderItsLockAndNotAsItWasSeenBefore() {
        ChargeCommand command = desk.command(link, 1_000);
        desk.links.keep(Links.ending(link, 2, LinkState.REVOKED));

        Charge charge = ((ChargeAnswer.Made) desk.decide(command)).charge();

        assertThat(refusal(charge).rules()).containsExactly("LINK_NOT_ACTIVE");
    }

    @Test
    @Tag("CH-05")
    void refusesAFrozenWallet() {
        desk.wallets.put(new FrozenWallet(link.walletId(), Money.yen(5_000), 1, 1, FreezeGrade.FREEZE.operations()));

        assertThat(refusal(desk.reserve(link, 1_000)).rules()).containsExactly("WALLET_FROZEN");
    }

    @Test
    @Tag("CH-05")
    void chargesIntoAWalletThatIsMerelyHeld() {
        desk.wallets.put(new FrozenWallet(link.walletId(), Money.yen(5_000), 1, 1, FreezeGrade.HOLD.operations()));

        assertThat(desk.reserve(link, 1_000)).isInstanceOf(ReservedCharge.class);
    }

    @Test
    @Tag("CH-02")
    void refusesWhileChargesAreSuspendedEverywhereOrAtTheLinksBank() {
        desk.suspensions.stop(Operation.CHARGE, Optional.empty());
        assertThat(refusal(desk.reserve(link, 1_000)).rules()).containsExactly("SUSPENDED");

        desk.suspensions.stop(Operation.CHARGE, Optional.of(link.bankCode()));
        assertThat(refusal(desk.reserve(link, 1_000)).rules()).containsExactly("SUSPENDED");
    }

    @Test
    @Tag("A27")
    void chargesAtASuspendedBankForAWalletInItsCanaryAndNotWhereAllAreStopped() {
        desk.suspensions.letThrough(link.walletId());
        desk.suspensions.stop(Operation.CHARGE, Optional.of(link.bankCode()));
        assertThat(desk.reserve(link, 1_000)).isInstanceOf(ReservedCharge.class);

        desk.suspensions.stop(Operation.CHARGE, Optional.empty());
        assertThat(refusal(desk.reserve(link, 1_000)).rules()).containsExactly("SUSPENDED");
    }

    @Test
    void chargesWhileAnotherBankIsSuspended() {
        desk.suspensions.stop(Operation.CHARGE, Optional.of(new BankCode("0001")));
        desk.suspensions.stop(Operation.SPEND, Optional.empty());

        assertThat(desk.reserve(link, 1_000)).isInstanceOf(ReservedCharge.class);
    }

    @Test
    @Tag("CH-02")
    @Tag("TD4")
    void refusesWhileNobodyKnowsWhatIsSuspended() {
        desk.suspensions.tooOld();

        assertThat(refusal(desk.reserve(link, 1_000)).rules()).containsExactly("SUSPENSION_UNKNOWN");
    }

    @Test
    @Tag("CH-02")
    @Tag("CH-05")
    void decidesByWhatWasStoppedWhileItWaitedForTheLocks() {
        desk.wallets.whileWaiting(() -> {
            desk.suspensions.stop(Operation.CHARGE, Optional.empty());
            desk.wallets.put(new FrozenWallet(link.walletId(), Money.ZERO, 0, 1, FreezeGrade.FREEZE.operations()));
        });

        assertThat(refusal(desk.reserve(link, 1_000)).rules()).containsExactly("SUSPENDED", "WALLET_FROZEN");
    }

    @Test
    @Tag("CH-02")
    void namesASuspensionBeforeEverythingElse() {
        desk.suspensions.stop(Operation.CHARGE, Optional.empty());
        LinkCopy stopped = known(Links.in(LinkState.STOPPED, Links.old(NOW)));
        ChargeCommand ofNone = new ChargeCommand(
                ChargeId.random(), new ChargeKey(WalletId.random(), "k"), LinkId.random(), Money.yen(1), true);

        assertThat(refusal(desk.reserve(stopped, 1_000)).rules()).containsExactly("SUSPENDED", "LINK_NOT_ACTIVE");
        assertThat(refusal(((ChargeAnswer.Made) desk.decide(ofNone)).charge()).rules())
                .containsExactly("SUSPENDED", "LINK_UNKNOWN");
    }

    @Test
    @Tag("A01")
    @Tag("ID-01")
    void refusesALinkBehindWhichNobodyWasIdentified() {
        LinkCopy ofNobody = known(Links.ofNobody(Links.old(NOW)));

        assertThat(refusal(desk.reserve(ofNobody, 1_000)).rules()).containsExactly("ASSURANCE");
    }

    @Test
    @Tag("TC7")
    void saysTheSameOfSomebodyElsesLinkAsOfNone() {
        ChargeCommand own = desk.command(link, 1_000);
        ChargeKey strangersKey = new ChargeKey(WalletId.random(), "k");
        ChargeCommand stranger = new ChargeCommand(own.id(), strangersKey, link.id(), own.amount(), true);
        ChargeCommand none =
                new ChargeCommand(own.id(), new ChargeKey(WalletId.random(), "k"), LinkId.random(), own.amount(), true);

        Refusal refusal = refusal(((ChargeAnswer.Made) desk.decide(stranger)).charge());

        assertThat(refusal).isEqualTo(refusal(((ChargeAnswer.Made) desk.decide(none)).charge()));
        assertThat(refusal.rules()).containsExactly("LINK_UNKNOWN");
        assertThat(desk.used(link).usedSince(CapKey.allOf(link).first(), LocalDate.EPOCH))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void namesEveryRuleThatBindsInOrder() {
        LinkCopy hopeless = known(Links.in(LinkState.REVOKED, Links.of(Tier.T1, NOW, NOW.plus(Duration.ofHours(1)))));
        desk.wallets.put(new FrozenWallet(hopeless.walletId(), Money.ZERO, 0, 1, FreezeGrade.FREEZE.operations()));

        Refusal refusal = refusal(desk.reserve(hopeless, 300_001));

        assertThat(refusal.rules())
                .containsExactly(
                        "LINK_NOT_ACTIVE",
                        "COOLING_OFF",
                        "WALLET_FROZEN",
                        "MONTHLY_CAP_WALLET",
                        "MONTHLY_CAP_BANK_ACCOUNT",
                        "MONTHLY_CAP_PERSON",
                        "SEVEN_DAY_CAP_BANK_ACCOUNT",
                        "THIRTY_ONE_DAY_CAP_BANK_ACCOUNT",
                        "NEW_LINK_FIRST_DAY",
                        "NEW_LINK_DAILY");
        assertThat(refusal.remaining()).isEmpty();
        assertThat(refusal.renewsAt()).isEmpty();
    }

    @Test
    void tellsEverybodyOfARefusalWithAllItsRules() {
        LinkCopy stopped = known(Links.in(LinkState.STOPPED, Links.old(NOW)));

        desk.reserve(stopped, 300_001);

        assertThat(desk.charges.facts).hasSize(1);
        assertThat(((ChargeRefused) desk.charges.facts.get(0)).rules()).startsWith("LINK_NOT_ACTIVE");
    }

    @Test
    @Tag("TC1")
    void answersAKnownKeyWithTheChargeItMade() {
        ChargeCommand command = desk.command(link, 1_000);
        Charge first = ((ChargeAnswer.Made) desk.decide(command)).charge();

        assertThat(desk.decide(again(command, 1_000))).isEqualTo(new ChargeAnswer.Known(first));
        assertThat(desk.charges.all()).hasSize(1);
    }

    @Test
    @Tag("TC1")
    void refusesAKnownKeyForAnotherAmountOrLink() {
        ChargeCommand command = desk.command(link, 1_000);
        desk.decide(command);
        ChargeCommand otherLink =
                new ChargeCommand(command.id(), command.key(), LinkId.random(), command.amount(), true);

        assertThat(desk.decide(again(command, 1_001))).isEqualTo(new ChargeAnswer.KeyReused());
        assertThat(desk.decide(otherLink)).isEqualTo(new ChargeAnswer.KeyReused());
    }

    @Test
    void aRoundOfManyCommandsSeesWhatTheOnesBeforeTook() {
        List<ChargeCommand> commands =
                List.of(desk.command(link, 200_000), desk.command(link, 100_001), desk.command(link, 100_000));

        List<ChargeAnswer> answers = desk.reserve.reserve(commands);

        assertThat(answers)
                .extracting(answer ->
                        ((ChargeAnswer.Made) answer).charge().getClass().getSimpleName())
                .containsExactly("ReservedCharge", "RefusedCharge", "ReservedCharge");
        assertThat(desk.charges.facts).hasSize(3);
        assertThat(desk.used(link).usedSince(CapKey.allOf(link).first(), LocalDate.EPOCH))
                .isEqualTo(Money.yen(300_000));
    }

    @Test
    @Tag("TC1")
    void oneKeyTwiceInARoundIsOneCharge() {
        ChargeCommand command = desk.command(link, 1_000);

        List<ChargeAnswer> answers = desk.reserve.reserve(List.of(command, again(command, 1_000), again(command, 2)));

        Charge made = ((ChargeAnswer.Made) answers.get(0)).charge();
        assertThat(answers.subList(1, 3)).containsExactly(new ChargeAnswer.Known(made), new ChargeAnswer.KeyReused());
        assertThat(desk.charges.all()).containsExactly(made);
    }

    @Test
    @Tag("TC1")
    @Tag("TC5")
    void aCommandThatIsCarriedOutAgainBecauseTheWordOfItWasLostHearsWhatItWouldHaveHeard() {
        ChargeCommand command = desk.command(link, 1_000);
        ChargeAnswer lost = desk.decide(command);

        assertThat(desk.decide(command)).isEqualTo(lost).isInstanceOf(ChargeAnswer.Made.class);
        assertThat(desk.charges.all()).hasSize(1);
    }

    @Test
    void aLinkThatNobodyHasAskedForIsNeitherChargedNorRefused() {
        ChargeCommand command = desk.command(link, 1_000);
        ChargeCommand unseen = new ChargeCommand(command.id(), command.key(), LinkId.random(), command.amount(), false);

        assertThat(desk.decide(unseen)).isEqualTo(new ChargeAnswer.LinkUnseen());
        assertThat(desk.charges.all()).isEmpty();
    }

    @Test
    @Tag("TA7")
    void aLinkWhosePersonBecameKnownWhileItWaitedIsLookedUpAnewAndNotChargedPastThePersonsCap() {
        LinkCopy ofNobody = known(Links.ofNobody(Links.old(NOW)));
        LinkCopy ofSomebody = new LinkCopy(
                ofNobody.id(),
                2,
                ofNobody.walletId(),
                Optional.of(PersonId.random()),
                ofNobody.bankAccountId(),
                ofNobody.bankCode(),
                ofNobody.state(),
                ofNobody.terms());
        desk.wallets.whileWaiting(() -> desk.links.keep(ofSomebody));

        assertThat(desk.decide(desk.command(ofNobody, 1_000))).isEqualTo(new ChargeAnswer.LinkUnseen());
        assertThat(desk.reserve(ofSomebody, 1_000)).isInstanceOf(ReservedCharge.class);
    }

    private LinkCopy known(LinkCopy copy) {
        desk.links.keep(copy);
        return copy;
    }

    private ChargeCommand again(ChargeCommand command, long yen) {
        ChargeCommand next = desk.command(link, yen);
        return new ChargeCommand(next.id(), command.key(), command.linkId(), Money.yen(yen), true);
    }

    private static Refusal refusal(Charge charge) {
        return ((RefusedCharge) charge).refusal();
    }
}
