package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.LegacyBanks.Pin;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.evidence.PhoneWorth;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.policy.LinkPolicy;
import dev.sekisho.link.policy.SamplePolicies;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wallet with nobody proved behind it, and a stranger's number and PIN: what it comes to under either policy. */
@Tag("A14")
@Tag("A01")
class LinkingOf2020Test {

    private static final Pin GUESSED = new Pin("1234");

    private final WalletId wallet = WalletId.random();
    private final BankAccount victims = account(OF_2020, "7654321");

    private static Subject nobody(WalletId wallet) {
        return Subject.unproved(wallet, CustomerClass.NON_SUBSCRIBER, PhoneWorth.UNKNOWN);
    }

    private LinkRequest asked(Linking linking, BankAccount account) {
        linking.legacy.pins(number -> GUESSED.digits());
        linking.identity.says(new Clearances.Answer.Cleared(nobody(wallet)));
        return linking.request(wallet, account);
    }

    @Test
    void linksAtOnceWithoutCodeNameOrNoticeAsIn2020() {
        Linking linking = new Linking(SamplePolicies.of2020());

        LinkRequestId id = asked(linking, victims).head().id();
        LinkRequest after = linking.pins.attempt(id, wallet, GUESSED).orElseThrow();

        assertThat(after).isInstanceOf(Linked.class);
        ActiveLink link =
                (ActiveLink) linking.links.find(((Linked) after).link(), wallet).orElseThrow();
        assertThat(link.head().terms().chargeableFrom()).isEqualTo(linking.now);
        assertThat(link.head().person().value()).isEqualTo(wallet.value());
        assertThat(linking.notices.waiting().due()).isZero();
        assertThat(linking.requests.checks(id))
                .extracting(CheckRecord::code)
                .contains("CODE_NOT_ASKED", "NAME_NOT_ASKED");
    }

    @Test
    void sendsACustomerWhoNeedsNoCodeStraightToTheBanksPage() {
        Linking linking = new Linking(SamplePolicies.of2020());
        linking.bank.says(URI.create("https://bank.example/authorize"));

        assertThat(asked(linking, account("1234567"))).isInstanceOf(AtBank.class);
    }

    @Test
    void refusesThePinAloneUnderOurPolicyBeforeAnybodyIsAsked() {
        Linking linking = new Linking();
        linking.legacy.pins(number -> GUESSED.digits());

        LinkRequest after = linking.request(wallet, victims);

        assertThat(after)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("PIN_ONLY"));
        assertThat(linking.legacy.asked).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PROVED_IDENTITY", "REVIEWED_PATH"})
    void clearsNobodyUnprovedWhicheverOneSwitchIsOff(String without) {
        Linking linking = new Linking(without(without));

        LinkRequest after = asked(linking, account("1234567"));

        assertThat(after).isInstanceOf(Refused.class);
        assertThat(linking.links.of(wallet, 10)).isEmpty();
    }

    private static LinkPolicy without(String entry) {
        return SamplePolicies.read(
                "sekisho",
                Arrays.stream(new String[] {entry})
                        .filter(one -> !one.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void stillKnowsOneWalletForOneBankAccount() {
        Linking linking = new Linking(SamplePolicies.of2020());
        LinkRequestId first = asked(linking, victims).head().id();
        assertThat(linking.pins.attempt(first, wallet, GUESSED)).get().isInstanceOf(Linked.class);
        WalletId other = WalletId.random();
        linking.identity.says(new Clearances.Answer.Cleared(nobody(other)));

        LinkRequestId second = linking.request(other, victims).head().id();

        assertThat(linking.pins.attempt(second, other, GUESSED).orElseThrow())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("OTHER_WALLET"));
        assertThat(List.of(first, second)).doesNotHaveDuplicates();
    }
}
