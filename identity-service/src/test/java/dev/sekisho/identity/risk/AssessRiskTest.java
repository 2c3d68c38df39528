package dev.sekisho.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Step;
import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.testing.Origins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the default policy holds, and what it never holds. */
class AssessRiskTest {

    private static final Instant NOON = RiskDesk.NOON;

    private final RiskDesk desk = new RiskDesk();

    /** One account after the other, a minute apart, each by a device of its own where none is given. */
    private List<AccountId> open(int many, AddressKind kind, String place, String device) {
        List<AccountId> opened = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String own = device == null ? "device-" + place + i : device;
            Origin origin = Origins.at(kind, "JP", place.replace("#", Integer.toString(i)), own);
            opened.add(desk.open(words(i) + "@example.jp", origin, NOON.plusSeconds(60L * i)));
        }
        return opened;
    }

    /** A name that is nothing like the others. */
    private static String words(int i) {
        return "person" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
    }

    private long held(List<AccountId> accounts) {
        return accounts.stream().filter(desk::isHeld).count();
    }

    @Test
    @Tag("A33")
    @Tag("ID-11")
    void theSeventhAccountOfADeviceInAMonthIsHeldAndThoseBeforeAreNot() {
        List<AccountId> opened = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Origin origin = Origins.at(AddressKind.CARRIER_NAT, "JP", "nat", "one-device");
            opened.add(desk.open(words(i) + "@example.jp", origin, NOON.plus(Duration.ofDays(i))));
        }

        assertThat(opened.subList(0, 6)).noneMatch(desk::isHeld);
        assertThat(opened.subList(6, 8)).allMatch(desk::isHeld);
        Evidence evidence = desk.holds.all().get(0).assessment().evidence().get(0);
        assertThat(evidence)
                .isEqualTo(new Evidence(
                        "DEVICE_MONTH",
                        SignalKind.DEVICE,
                        Counted.ACCOUNTS,
                        "one-device",
                        7,
                        6,
                        Duration.ofDays(30),
                        Severity.HARD,
                        100));
    }

    @Test
    @Tag("ID-11")
    void aDeviceIsFreeAgainWhenItsWindowHasPassed() {
        open(6, AddressKind.CARRIER_NAT, "nat", "one-device");
        Origin origin = Origins.at(AddressKind.CARRIER_NAT, "JP", "nat", "one-device");
        Instant lastOfThem = NOON.plusSeconds(60L * 5);

        AccountId later = desk.open("later@example.jp", origin, lastOfThem.plus(Duration.ofDays(30)));
        assertThat(desk.isHeld(later)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HOSTING", "VPN"})
    @Tag("A67")
    void theEleventhAccountOfAHidingSiteInADayIsHeldWhateverItsAddressAndDevice(AddressKind kind) {
        List<AccountId> opened = open(20, kind, "site/#", null);

        assertThat(opened.subList(0, 10)).noneMatch(desk::isHeld);
        assertThat(opened.subList(10, 20)).allMatch(desk::isHeld);
    }

    @Test
    @Tag("A34")
    @Tag("A67")
    @Tag("TA6")
    void aCarriersSharedGatewayConvictsNobodyHoweverManyComeThroughIt() {
        List<AccountId> opened = open(300, AddressKind.CARRIER_NAT, "nat", null);
        for (int i = 0; i < 40; i++) {
            desk.see(new Step.Failed(Origins.at(AddressKind.CARRIER_NAT, "JP", "nat", null), NOON));
        }

        assertThat(held(opened)).isZero();
        assertThat(desk.passed).hasSize(300).containsOnly(AddressKind.CARRIER_NAT);
        assertThat(desk.failed).hasSize(40).containsOnly(AddressKind.CARRIER_NAT);
    }

    @Test
    @Tag("A34")
    void anUnknownNetworkAccusesNobody() {
        assertThat(held(open(100, AddressKind.UNKNOWN, "somewhere", null))).isZero();
    }

    @Test
    @Tag("A67")
    void beingAbroadBehindAVpnIsNotEnoughByItself() {
        Origin origin = Origins.at(AddressKind.VPN, "US", "vpn", "device-abroad");

        assertThat(desk.isHeld(desk.open("traveller19820304@example.jp", origin, NOON)))
                .isFalse();
    }

    @Test
    @Tag("A10")
    void severalWeakSignalsTogetherHoldWhatNoneOfThemDoes() {
        Origin origin = Origins.at(AddressKind.HOSTING, "US", "rented", "device-rented");

        AccountId held = desk.open("some.body123456+x@throwaway.example", origin, NOON);

        assertThat(desk.isHeld(held)).isTrue();
        Assessment assessment = desk.holds.all().get(0).assessment();
        assertThat(assessment.isHard()).isFalse();
        assertThat(assessment.score()).isEqualTo(130);
        assertThat(assessment.evidence())
                .extracting(Evidence::rule)
                .containsExactlyInAnyOrder(
                        "NETWORK_HIDDEN", "NETWORK_ABROAD", "MAIL_DISPOSABLE", "MAIL_ADDITION", "MAIL_LONG_NUMBER");
    }

    @Test
    @Tag("ID-05")
    @Tag("TA7")
    void threeWalletsOfOnePersonAreCountedAndTheFourthIsHeld() {
        PersonId person = PersonId.random();
        List<AccountId> wallets = open(4, AddressKind.CARRIER_NAT, "nat", null);
        for (AccountId wallet : wallets) {
            desk.prove(wallet, person, "document-" + wallet, NOON.plus(Duration.ofHours(2)));
        }

        assertThat(wallets.subList(0, 3)).noneMatch(desk::isHeld);
        assertThat(desk.isHeld(wallets.get(3))).isTrue();
        assertThat(desk.holds.all().get(0).assessment().evidence())
                .extracting(Evidence::rule, Evidence::seen, Evidence::most)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PERSON_EVER", 4, 3));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER_EVER", "DOCUMENT_EVER"})
    @Tag("ID-05")
    void aNumberAndADocumentServeThreeAccountsAlsoYearsLater(String rule) {
        List<AccountId> opened = open(4, AddressKind.CARRIER_NAT, "nat", null);
        for (int i = 0; i < 4; i++) {
            Instant at = NOON.plus(Duration.ofDays(400L * i));
            if (rule.equals("NUMBER_EVER")) {
                desk.showPhone(opened.get(i), "the-number", Origins.HOME, at);
            } else {
                desk.prove(opened.get(i), PersonId.random(), "the-document", at);
            }
        }

        assertThat(held(opened)).isEqualTo(1);
        assertThat(desk.holds.all().get(0).account()).isEqualTo(opened.get(3));
        assertThat(desk.holds.all().get(0).assessment().evidence())
                .extracting(Evidence::rule)
                .containsExactly(rule);
    }

    @Test
    @Tag("A33")
    void whoPassedAsOneOfFewIsHeldAtTheNextStepOnceThereAreMany() {
        List<AccountId> opened = open(12, AddressKind.HOSTING, "site/#", null);
        assertThat(desk.isHeld(opened.get(0))).isFalse();

        desk.prove(opened.get(0), PersonId.random(), "a-document", NOON.plus(Duration.ofHours(1)));
        desk.see(new Step.LinkAsked(opened.get(1), Optional.empty(), NOON.plus(Duration.ofHours(1))));

        assertThat(desk.isHeld(opened.get(0))).isTrue();
        assertThat(desk.isHeld(opened.get(1))).isTrue();
    }

    @Test
    @Tag("A33")
    @Tag("A67")
    void aLinkAskedForOnADeviceThatManyShareIsCounted() {
        open(6, AddressKind.CARRIER_NAT, "nat", "one-device");
        AccountId honest = desk.accounts
                .put(dev.sekisho.identity.account.SampleAccounts.fresh())
                .id();
        Origin thiefs = Origins.at(AddressKind.CARRIER_NAT, "JP", "nat", "one-device");
        desk.see(new Step.LinkAsked(honest, Optional.empty(), NOON));
        assertThat(desk.isHeld(honest)).isFalse();

        desk.see(new Step.LinkAsked(honest, Optional.of(thiefs), NOON));

        assertThat(desk.isHeld(honest)).isTrue();
    }

    @Test
    @Tag("A34")
    void isNotHeldAgainForWhatAReviewerReleasedButForSomethingElse() {
        AccountId last = open(7, AddressKind.CARRIER_NAT, "nat", "one-device").get(6);
        RiskHold hold = desk.holds.all().get(0);
        Account account = desk.accounts.find(last).orElseThrow();
        desk.accounts.save(account.released(hold.id()));
        desk.holds.released(hold.id(), NOON);

        Origin same = Origins.at(AddressKind.CARRIER_NAT, "JP", "nat", "one-device");
        desk.showPhone(last, "own-number", same, NOON.plus(Duration.ofHours(1)));
        assertThat(desk.isHeld(last)).isFalse();

        for (int i = 0; i < 7; i++) {
            AccountId other = desk.accounts
                    .put(dev.sekisho.identity.account.SampleAccounts.fresh())
                    .id();
            desk.see(new Step.ProofStarted(
                    other, Origins.at(AddressKind.CARRIER_NAT, "JP", "nat", "another-device"), NOON.plusSeconds(i)));
        }
        Origin another = Origins.at(AddressKind.CARRIER_NAT, "JP", "nat", "another-device");
        desk.showPhone(last, "own-number", another, NOON.plus(Duration.ofHours(2)));
        assertThat(desk.isHeld(last)).isTrue();
    }

    @Test
    @Tag("A74")
    void aHoldIsToldLikeAnyOtherReviewAndOnce() {
        AccountId last = open(7, AddressKind.CARRIER_NAT, "nat", "one-device").get(6);
        desk.prove(last, PersonId.random(), "a-document", NOON.plus(Duration.ofHours(1)));

        assertThat(desk.accounts.facts()).containsExactly(new AccountHeld(last.value(), "REVIEW"));
        assertThat(desk.holds.all()).hasSize(1);
    }

    @Test
    @Tag("A34")
    void openingsThatWereOnlyAskedForWeighOnTheAccountThatComesOfThem() {
        Origin origin = Origins.at(AddressKind.HOSTING, "JP", "site/1", "spraying-device");
        for (int i = 0; i < 16; i++) {
            desk.see(new Step.Started(
                    java.util.UUID.randomUUID(),
                    new dev.sekisho.identity.account.EmailAddress(words(i) + "@example.jp"),
                    origin,
                    NOON));
        }

        AccountId opened = desk.open("somebody@example.jp", origin, NOON.plusSeconds(60));

        assertThat(desk.isHeld(opened)).isTrue();
        assertThat(desk.holds.all().get(0).assessment().evidence())
                .extracting(Evidence::rule)
                .contains("DEVICE_OPENINGS_DAY", "HIDING_SITE_OPENINGS_HOUR");
    }
}
