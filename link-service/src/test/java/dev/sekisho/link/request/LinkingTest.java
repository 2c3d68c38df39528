package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.LinkChecked;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkRefused;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkingTest extends LinkingScene {

    @Test
    @Tag("A09")
    @Tag("A10")
    void linksAnHonestCustomerAndRecordsEachCheckInOrder() {
        AtBank visit = linking.atBank(wallet);

        LinkRequest linked = linking.returned(visit, Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ"));

        assertThat(linked).isInstanceOf(Linked.class);
        assertThat(linking.requests.checks(linked.head().id()))
                .extracting(CheckRecord::step)
                .containsExactly(Step.values());
        assertThat(linking.requests.checks(linked.head().id()))
                .extracting(CheckRecord::outcome)
                .containsOnly(Outcome.PASSED);
        assertThat(linking.links.facts).singleElement().isInstanceOfSatisfying(LinkEstablished.class, fact -> {
            assertThat(fact.tier()).isEqualTo("T1");
            assertThat(fact.chargeableFrom()).isEqualTo(linking.now);
        });
        assertThat(linking.requests.facts)
                .filteredOn(LinkChecked.class::isInstance)
                .hasSize(Step.values().length);
        assertThat(linking.notices.waiting().due()).isEqualTo(1);
    }

    @Test
    @Tag("A14")
    @Tag("A16")
    @Tag("LK-03")
    @Tag("LK-04")
    void refusesTheThiefWithNumberAndPinBeforeAnybodyIsAsked() {
        BankAccount victims = new BankAccount(OF_2020, "101", AccountType.ORDINARY, "7654321");

        LinkRequest refused = linking.request(wallet, victims);

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.requests.checks(refused.head().id()))
                .hasSize(2)
                .last()
                .satisfies(check -> {
                    assertThat(check.step()).isEqualTo(Step.POSTURE);
                    assertThat(check.code()).isEqualTo("PIN_ONLY");
                    assertThat(check.words().en()).contains("\"that bank's PIN\"");
                    assertThat(check.words().ja()).contains("「その銀行の暗証番号」");
                });
        assertThat(linking.identity.calls).isEmpty();
        assertThat(linking.bank.calls).isEmpty();
        assertThat(linking.requests.facts).last().isInstanceOf(LinkRefused.class);
    }

    @Test
    @Tag("A11")
    void refusesABranchThatDoesNotExistWithoutAskingAnybody() {
        BankAccount nowhere = new BankAccount(FIRST, "999", AccountType.ORDINARY, "1234567");

        LinkRequest refused = linking.request(wallet, nowhere);

        assertThat(heard(refused)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
        assertThat(linking.requests.checks(refused.head().id())).last().satisfies(check -> {
            assertThat(check.step()).isEqualTo(Step.BRANCH);
            assertThat(check.code()).isEqualTo("BRANCH_UNKNOWN");
        });
        assertThat(linking.identity.calls).isEmpty();
        assertThat(linking.bank.calls).isEmpty();
    }

    @Test
    @Tag("A13")
    @Tag("LK-01")
    void refusesASecondWalletForTheSameBankAccountWhateverItsNameIs() {
        linking.returned(linking.atBank(wallet), Linking.authenticated(Linking.NAME));

        LinkRequest second = linking.returned(linking.atBank(WalletId.random()), Linking.authenticated(Linking.NAME));

        assertThat(code(second)).isEqualTo("OTHER_WALLET");
        assertThat(heard(second)).isEqualTo(RefusalClass.LIMIT_REACHED);
        assertThat(linking.links.facts).hasSize(1);
    }

    @Test
    @Tag("TB6")
    void letsNobodyInWithAStateThatIsUnknownUsedForeignOrOfAnotherBank() {
        AtBank visit = linking.atBank(wallet);
        String state = visit.secrets().state();

        assertThat(linking.back.back(FIRST, "forged", Optional.of("code"))).isEmpty();
        assertThat(linking.back.back(new BankCode("0001"), state, Optional.of("code")))
                .isEmpty();
        assertThat(linking.requests.find(visit.head().id())).contains(visit);

        linking.returned(visit, Linking.authenticated(Linking.NAME));
        assertThat(linking.back.back(FIRST, state, Optional.of("code"))).isEmpty();
        assertThat(linking.links.facts).hasSize(1);
    }

    @Test
    @Tag("TB6")
    void letsNobodyInWhoComesLateAfterTheCustomerGaveUp() {
        AtBank visit = linking.atBank(wallet);
        linking.abandon.abandon(visit.head().id(), wallet);

        assertThat(linking.back.back(FIRST, visit.secrets().state(), Optional.of("code")))
                .isEmpty();
        assertThat(linking.requests.find(visit.head().id())).containsInstanceOf(Abandoned.class);
    }

    @Test
    @Tag("TB6")
    void linksNothingWhenTheCustomerGivesUpWhileTheBankIsAnswering() {
        AtBank visit = linking.atBank(wallet);
        linking.bank.says(
                () -> linking.abandon.abandon(visit.head().id(), wallet), Linking.authenticated(Linking.NAME));

        linking.back.back(FIRST, visit.secrets().state(), Optional.of("code"));

        assertThat(linking.requests.find(visit.head().id())).containsInstanceOf(Abandoned.class);
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    void endsWhatNobodyCameBackForAtItsTimeAndNotBefore() {
        AtBank visit = linking.atBank(wallet);
        LinkRequest sent = linking.codeSent(wallet);
        LinkRequest review = linking.returned(linking.atBank(wallet), Linking.authenticated("ヤマタ タロウ"));

        linking.now = visit.head().expiresAt().minusNanos(1);
        assertThat(linking.expire.expireOverdue()).isZero();

        linking.now = visit.head().expiresAt();
        assertThat(linking.expire.expireOverdue()).isEqualTo(2);
        assertThat(linking.requests.find(sent.head().id())).containsInstanceOf(Expired.class);
        assertThat(linking.requests.find(review.head().id())).containsInstanceOf(InReview.class);
    }

    @Test
    void doesNotTakeACodeOrAReturnAfterItsTimeEvenIfNobodySweptYet() {
        AtBank visit = linking.atBank(wallet);
        LinkRequest sent = linking.codeSent(wallet);
        linking.now = visit.head().expiresAt();

        assertThat(attempt(sent)).isInstanceOf(Expired.class);
        assertThat(linking.back.back(FIRST, visit.secrets().state(), Optional.of("code")))
                .isPresent();
        assertThat(linking.requests.find(visit.head().id())).containsInstanceOf(Expired.class);
    }

    @Test
    @Tag("TC7")
    void isNotThereForAnotherWallet() {
        LinkRequest sent = linking.codeSent(wallet);
        WalletId stranger = WalletId.random();

        assertThat(linking.codes.attempt(sent.head().id(), stranger, "123456")).isEmpty();
        assertThat(linking.resend.resend(sent.head().id(), stranger)).isEmpty();
        assertThat(linking.abandon.abandon(sent.head().id(), stranger)).isEmpty();
        assertThat(linking.requests.find(sent.head().id())).contains(sent);
    }

    @Test
    @Tag("TD10")
    void saysNothingOfNumbersNamesAndSecretsInItsTexts() {
        AtBank visit = linking.atBank(wallet);

        assertThat(visit.toString() + Linking.authenticated(Linking.NAME))
                .doesNotContain("1234567")
                .doesNotContain(Linking.NAME)
                .doesNotContain(visit.secrets().state())
                .doesNotContain(visit.secrets().verifier())
                .doesNotContain("mandate");
    }
}
