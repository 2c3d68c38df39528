package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.PatternTripped;
import dev.sekisho.kernel.event.link.SuspensionImposed;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.LegacyBanks.Pin;
import dev.sekisho.link.policy.SamplePolicies;
import dev.sekisho.link.spraying.Origins;
import dev.sekisho.link.spraying.SprayPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guessing and spraying against the interface of 2020, with only the watch over tries in the way; and honest mistakes. */
@Tag("LK-08")
@Tag("TB1")
@Tag("A33")
class SprayingTest {

    private static final int ACCOUNTS = 1_000;
    private static final int ADDRESSES = 50;
    private static final int WALLETS = 20;
    private static final int AT_MOST = 20;
    private static final Pin SPRAYED = new Pin("1234");

    private final List<WalletId> wallets =
            Stream.generate(WalletId::random).limit(WALLETS).toList();

    /** As in 2020, but for the patterns: nothing else may stop what is tried here. */
    private static Linking only(SprayPolicy... patterns) {
        return new Linking(SamplePolicies.only(patterns));
    }

    private static BankAccount at2020(int number) {
        return new BankAccount(OF_2020, "101", AccountType.ORDINARY, String.format("%07d", number));
    }

    /** A customer with that wallet asks, is cleared, and types that PIN. */
    private static LinkRequest tries(Linking linking, WalletId wallet, BankAccount account, Pin pin) {
        linking.identity.says(new Clearances.Answer.CodeSent());
        LinkRequest asked = linking.request(wallet, account);
        if (!(asked instanceof CodeSent)) {
            linking.identity.forget();
            return asked;
        }
        LinkRequestId id = asked.head().id();
        linking.identity.says(new Clearances.Attempt.Cleared(Linking.subject(wallet)));
        assertThat(linking.codes.attempt(id, wallet, "123456")).isPresent();
        return linking.pins.attempt(id, wallet, pin).orElseThrow();
    }

    private static String code(LinkRequest request) {
        return request instanceof Refused refused
                ? refused.refusal().code()
                : request.state().name();
    }

    /** One PIN at a thousand accounts, spread so that no wallet and no address stands out. @return what came of each */
    private List<String> spray(Linking linking) {
        linking.legacy.pins(number -> number.endsWith("777") ? SPRAYED.digits() : "0000");
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(index -> {
                    int address = index % ADDRESSES;
                    linking.origin =
                            Origins.at(AddressKind.FIXED, Optional.of(Origins.device(index)), address, address);
                    linking.now = linking.now.plusSeconds(1);
                    return code(tries(linking, wallets.get(index % WALLETS), at2020(index), SPRAYED));
                })
                .toList();
    }

    @Test
    void stopsOnePinAtAThousandAccountsOverFiftyAddressesAndTwentyWalletsWithinTwentyTries() {
        Linking linking = only(SprayPolicy.values());

        List<String> came = spray(linking);

        assertThat(linking.legacy.asked).isEqualTo(Linking.TERMS.atBank()).isLessThanOrEqualTo(AT_MOST);
        assertThat(came).doesNotContain("LINKED").endsWith("SUSPENDED");
        assertThat(came.subList(Linking.TERMS.atBank(), ACCOUNTS)).containsOnly("SUSPENDED");
        assertThat(linking.imposed.isLinkingStoppedAt(OF_2020)).isTrue();
        assertThat(linking.imposed.isLinkingStoppedAt(FIRST)).isFalse();
        assertThat(linking.imposed.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        SuspensionImposed.class,
                        fact -> assertThat(fact.actor()).isEqualTo("link-service"));
    }

    @Test
    void raisesTheAlarmInTheVeryTransactionOfTheTryThatCompletesThePattern() {
        Linking linking = only(SprayPolicy.values());

        spray(linking);

        assertThat(linking.tries.facts).singleElement().satisfies(alarm -> {
            assertThat(alarm.pattern()).isEqualTo("BANK_SHARE");
            assertThat(alarm.bankCode()).isEqualTo(OF_2020.value());
            assertThat(alarm.failures()).isEqualTo(Linking.TERMS.atBank());
            assertThat(alarm.accounts()).isEqualTo(Linking.TERMS.atBank());
        });
        assertThat(linking.tries.trips.get(0).at())
                .isEqualTo(linking.now.minusSeconds(ACCOUNTS - Linking.TERMS.atBank()));
    }

    @Test
    @Tag("A14")
    void worksAsItDidIn2020WithoutThePatterns() {
        Linking linking = new Linking(SamplePolicies.of2020());

        List<String> came = spray(linking);

        assertThat(linking.legacy.asked).isEqualTo(ACCOUNTS);
        assertThat(linking.tries.facts).isEmpty();
        assertThat(came).containsOnly("BANK_DENIED", "LINKED");
    }

    @Test
    @Tag("A14")
    @Tag("A16")
    void linksTheVictimsAccountByPinAloneUnderThePolicyOf2020AndNotUnderOurs() {
        Linking of2020 = new Linking(SamplePolicies.of2020());
        of2020.legacy.pins(number -> SPRAYED.digits());
        Linking ours = new Linking();

        assertThat(code(tries(of2020, wallets.get(0), at2020(1), SPRAYED))).isEqualTo("LINKED");
        assertThat(code(tries(ours, wallets.get(0), at2020(1), SPRAYED))).isEqualTo("PIN_ONLY");
        assertThat(ours.legacy.asked).isZero();
    }

    @Test
    @Tag("LK-03")
    void refusesALegacyLinkByTheEvidenceRuleAlsoWhereTheConnectionIsAllowed() {
        Linking linking = new Linking(SamplePolicies.evidenceAlone());
        linking.legacy.pins(number -> SPRAYED.digits());

        assertThat(code(tries(linking, wallets.get(0), at2020(1), SPRAYED))).isEqualTo("PIN_ONLY");
        assertThat(linking.legacy.asked).isZero();
    }

    @Test
    void stopsADeviceAtItsFifthFailureOfADayAndLetsItTryAgainWhenTheDayIsOver() {
        Linking linking = only(SprayPolicy.DEVICE_PER_DAY);
        linking.origin = Origins.home(7);

        for (int index = 0; index < Linking.TERMS.perDevice(); index++) {
            assertThat(code(tries(linking, WalletId.random(), at2020(index), SPRAYED)))
                    .isEqualTo("BANK_DENIED");
        }
        assertThat(code(tries(linking, WalletId.random(), at2020(100), SPRAYED)))
                .isEqualTo("PATTERN_STOPPED");
        linking.now = linking.now.plus(Duration.ofDays(1)).minusMillis(1);
        assertThat(code(tries(linking, WalletId.random(), at2020(101), SPRAYED)))
                .isEqualTo("PATTERN_STOPPED");
        linking.now = linking.now.plusMillis(1);
        assertThat(code(tries(linking, WalletId.random(), at2020(102), SPRAYED)))
                .isEqualTo("BANK_DENIED");
        linking.origin = Origins.home(8);
        assertThat(code(tries(linking, WalletId.random(), at2020(103), SPRAYED)))
                .isEqualTo("BANK_DENIED");
        assertThat(linking.imposed.facts()).isEmpty();
    }

    @Test
    @Tag("A67")
    void stopsARentedNetworkAtItsTenthFailureOfADayWhateverTheDevices() {
        for (AddressKind kind : List.of(AddressKind.HOSTING, AddressKind.VPN)) {
            Linking linking = only(SprayPolicy.HIDING_SITE_PER_DAY);
            for (int index = 0; index < Linking.TERMS.perHidingSite(); index++) {
                linking.origin = Origins.at(kind, Optional.of(Origins.device(index)), index, 1);
                assertThat(code(tries(linking, WalletId.random(), at2020(index), SPRAYED)))
                        .isEqualTo("BANK_DENIED");
            }
            linking.origin = Origins.at(kind, Optional.empty(), 99, 1);
            assertThat(code(tries(linking, WalletId.random(), at2020(99), SPRAYED)))
                    .isEqualTo("PATTERN_STOPPED");
            linking.origin = Origins.at(kind, Optional.empty(), 99, 2);
            assertThat(code(tries(linking, WalletId.random(), at2020(98), SPRAYED)))
                    .isEqualTo("BANK_DENIED");
        }
    }

    @Test
    void stopsOnePinFromOneAddressAtItsFifthAccountAndNoOtherPin() {
        Linking linking = only(SprayPolicy.SAME_PIN);
        linking.legacy.pins(number -> "9999");
        for (int index = 0; index < Linking.TERMS.samePin(); index++) {
            linking.origin = Origins.at(AddressKind.FIXED, Optional.of(Origins.device(index)), 1, 1);
            assertThat(code(tries(linking, WalletId.random(), at2020(index), SPRAYED)))
                    .isEqualTo("BANK_DENIED");
        }

        assertThat(code(tries(linking, WalletId.random(), at2020(50), SPRAYED))).isEqualTo("PATTERN_STOPPED");
        assertThat(code(tries(linking, WalletId.random(), at2020(51), new Pin("9999"))))
                .isEqualTo("LINKED");
        linking.now = linking.now.plus(Duration.ofHours(1));
        assertThat(code(tries(linking, WalletId.random(), at2020(52), SPRAYED))).isEqualTo("BANK_DENIED");
    }

    @Test
    void countsOnePinTypedAgainAndAgainAtOneAccountAsOne() {
        Linking linking = only(SprayPolicy.SAME_PIN);
        linking.legacy.pins(number -> "9999");

        tries(linking, WalletId.random(), at2020(1), SPRAYED);
        tries(linking, WalletId.random(), at2020(1), SPRAYED);

        assertThat(linking.tries.facts).isEmpty();
    }

    @Test
    @Tag("A34")
    void convictsNobodyBehindACarriersSharedAddressButRaisesAnAlarmWhenNearlyAllFail() {
        Linking linking = only(
                SprayPolicy.DEVICE_PER_DAY,
                SprayPolicy.HIDING_SITE_PER_DAY,
                SprayPolicy.SAME_PIN,
                SprayPolicy.SHARED_SITE_SHARE);
        for (int index = 0; index < Linking.TERMS.sharedSite(); index++) {
            linking.origin = Origins.at(AddressKind.CARRIER_NAT, Optional.of(Origins.device(index)), 1, 1);
            assertThat(code(tries(linking, WalletId.random(), at2020(index), SPRAYED)))
                    .isEqualTo("BANK_DENIED");
        }
        assertThat(linking.tries.facts).extracting(PatternTripped::effect).containsExactly("ALARM_ONLY");

        linking.legacy.pins(number -> "1234");
        assertThat(code(tries(linking, WalletId.random(), at2020(500), SPRAYED)))
                .isEqualTo("LINKED");
    }

    @Test
    void suspendsABankThatSaysOneAccountAfterTheOtherToBeLocked() {
        Linking linking = only(SprayPolicy.BANK_LOCKS);
        Random seeded = new Random(20200910);
        linking.legacy.pins(number -> "9999");
        int most = Linking.TERMS.locks();
        for (int number = 0; number < most; number++) {
            BankAccount account = at2020(number);
            for (int before = 0; before < 3; before++) {
                // somebody else locked it at the bank, not over us
                linking.legacy.register(linking.banks.find(OF_2020, linking.now).orElseThrow(), account, SPRAYED);
            }
            linking.origin = Origins.home(seeded.nextInt(1_000_000));
            tries(linking, WalletId.random(), account, SPRAYED);
        }

        assertThat(linking.tries.facts).extracting(PatternTripped::pattern).containsExactly("BANK_LOCKS");
        assertThat(linking.imposed.isLinkingStoppedAt(OF_2020)).isTrue();
    }

    @Test
    @Tag("A70")
    void stopsNoHonestCustomersOfWhomManyMistypeAndManyShareAnAddress() {
        Linking linking = only(SprayPolicy.values());
        Random seeded = new Random(20200910);
        linking.legacy.pins(number -> "1234");
        int linked = 0;
        for (int number = 0; number < 500; number++) {
            linking.origin = Origins.at(
                    number % 2 == 0 ? AddressKind.CARRIER_NAT : AddressKind.FIXED,
                    Optional.of(Origins.device(number)),
                    number % 2 == 0 ? 1 : number,
                    number % 2 == 0 ? 1 : number);
            linking.now = linking.now.plusSeconds(5);
            WalletId wallet = WalletId.random();
            if (seeded.nextInt(100) < 20) {
                tries(linking, wallet, at2020(number), new Pin("4321"));
            }
            LinkRequest came = tries(linking, wallet, at2020(number), SPRAYED);
            linked += came instanceof Linked ? 1 : 0;
        }

        assertThat(linked).isEqualTo(500);
        assertThat(linking.tries.facts).isEmpty();
        assertThat(linking.imposed.facts()).isEmpty();
    }

    @Test
    void stopsNobodyInAQuietHourInWhichAFewFailAndNobodySucceeds() {
        Linking linking = only(SprayPolicy.values());
        for (int index = 0; index < Linking.TERMS.atBank() - 1; index++) {
            linking.origin = Origins.home(index);
            assertThat(code(tries(linking, WalletId.random(), at2020(index), new Pin("%04d".formatted(index + 1)))))
                    .isEqualTo("BANK_DENIED");
        }

        assertThat(linking.tries.facts).isEmpty();
        linking.now = linking.now.plus(Duration.ofHours(1));
        linking.origin = Origins.home(99);
        tries(linking, WalletId.random(), at2020(99), SPRAYED);
        assertThat(linking.imposed.facts()).isEmpty();
    }

    @Test
    void countsWhatABanksOwnPageRefusesAsWell() {
        Linking linking = new Linking();
        for (int index = 0; index < Linking.TERMS.atBank(); index++) {
            WalletId wallet = WalletId.random();
            linking.origin = Origins.home(index);
            linking.identity.says(new Clearances.Answer.CodeSent());
            LinkRequest sent = linking.request(wallet, account(String.format("%07d", index)));
            linking.identity.says(new Clearances.Attempt.Cleared(Linking.subject(wallet)));
            linking.bank.says(URI.create("https://bank.example/authorize"));
            AtBank visit = (AtBank)
                    linking.codes.attempt(sent.head().id(), wallet, "123456").orElseThrow();
            linking.back.back(FIRST, visit.secrets().state(), Optional.empty());
        }

        assertThat(linking.imposed.isLinkingStoppedAt(FIRST)).isTrue();
        assertThat(linking.tries.facts).extracting(PatternTripped::pattern).containsExactly("BANK_SHARE");
    }

    @Test
    @Tag("LK-09")
    void takesOnePinForARequestAndSaysNothingOfItAnywhere() {
        Linking linking = only(SprayPolicy.values());
        Pin canary = new Pin("8642");
        LinkRequest refused = tries(linking, wallets.get(0), at2020(1), canary);

        LinkRequest again = linking.pins
                .attempt(refused.head().id(), wallets.get(0), canary)
                .orElseThrow();

        assertThat(again).isEqualTo(refused);
        assertThat(linking.legacy.asked).isEqualTo(1);
        assertThat(canary.toString()).doesNotContain("8642");
        assertThat(linking.requests.facts.toString()
                        + linking.requests.checks(refused.head().id()))
                .doesNotContain("8642");
    }
}
