package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.link.LinkChecked;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkRefused;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.request.Clearances.Answer;
import dev.sekisho.link.request.Clearances.Attempt;
import dev.sekisho.link.request.Clearances.ClearanceUnavailable;
import dev.sekisho.link.request.Clearances.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkingTest {

    private final Linking linking = new Linking();
    private final WalletId wallet = WalletId.random();

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
    @Tag("LK-10")
    @Tag("A23")
    void refusesWhatIsStoppedBeforeAnybodyIsAsked() {
        linking.suspensions.stopInCopy(Operation.LINK, FIRST);

        LinkRequest refused = linking.request(wallet, account("1234567"));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.requests.checks(refused.head().id())).singleElement().satisfies(check -> {
            assertThat(check.step()).isEqualTo(Step.SUSPENSION);
            assertThat(check.code()).isEqualTo("SUSPENDED");
        });
        assertThat(linking.identity.calls).isEmpty();
    }

    @Test
    @Tag("PL-04")
    void refusesWhileTheBookIsNotKnown() {
        linking.suspensions.forget();

        LinkRequest refused = linking.request(wallet, account("1234567"));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.requests.checks(refused.head().id()))
                .singleElement()
                .satisfies(check -> assertThat(check.code()).isEqualTo("SUSPENSION_UNKNOWN"));
    }

    @Test
    @Tag("TB5")
    void doesNotLinkWhatWasStoppedWhileTheCustomerWasAtTheBank() {
        AtBank visit = linking.atBank(wallet);
        linking.suspensions.stopInForce(Operation.LINK, FIRST);

        LinkRequest refused = linking.returned(visit, Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ"));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.links.facts).isEmpty();
        assertThat(linking.requests.checks(refused.head().id()))
                .last()
                .satisfies(check -> assertThat(check.code()).isEqualTo("SUSPENDED"));
    }

    @Test
    @Tag("A24")
    void stoppingChargesDoesNotStopNewLinks() {
        AtBank visit = linking.atBank(wallet);
        linking.suspensions.stopInForce(Operation.CHARGE, FIRST);

        assertThat(linking.returned(visit, Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ"))).isInstanceOf(Linked.class);
    }

    @ParameterizedTest
    @Tag("A01")
    @Tag("ID-01")
    @Tag("TB4")
    @CsvSource({
        "ASSURANCE_TOO_LOW, IDENTITY_PROOF_REQUIRED",
        "PHONE_NOT_VERIFIED, IDENTITY_PROOF_REQUIRED",
        "PHONE_WORTHLESS, IDENTITY_PROOF_REQUIRED",
        "KANA_DECLARED_ONLY, IDENTITY_PROOF_REQUIRED",
        "DILIGENCE_MISSING, IDENTITY_PROOF_REQUIRED",
        "ACCOUNT_HELD, STOPPED",
        "CODE_LIMIT, LIMIT_REACHED",
        "SOMETHING_NEW, STOPPED"
    })
    void hearsFromIdentityWhyACustomerMayNotLink(String reason, RefusalClass heard) {
        linking.identity.says(new Answer.Refused(List.of(reason(reason))));

        LinkRequest refused = linking.request(wallet, account("1234567"));

        assertThat(heard(refused)).isEqualTo(heard);
        assertThat(linking.requests.checks(refused.head().id()))
                .last()
                .satisfies(check -> assertThat(check.code()).isEqualTo(reason));
    }

    @Test
    void aHeldAccountIsNotToldThatItsIdentityIsMissing() {
        linking.identity.says(new Answer.Refused(List.of(reason("ASSURANCE_TOO_LOW"), reason("ACCOUNT_HELD"))));

        assertThat(heard(linking.request(wallet, account("1234567")))).isEqualTo(RefusalClass.STOPPED);
    }

    @Test
    void recordsNothingWhenIdentityDoesNotAnswerAndGoesOnWhenItDoes() {
        linking.identity.says(new ClearanceUnavailable()).says(new Answer.CodeSent());
        LinkRequestId id = linking.open.open(wallet, account("1234567"), linking.origin);

        assertThatThrownBy(() -> linking.examine.examine(id, FixedBanks.first(FixedBanks.PIN_AND_CODE)))
                .isInstanceOf(ClearanceUnavailable.class);
        assertThat(linking.requests.checks(id)).isEmpty();

        assertThat(linking.examine.examine(id, FixedBanks.first(FixedBanks.PIN_AND_CODE)))
                .isInstanceOf(CodeSent.class);
        assertThat(linking.requests.checks(id)).hasSize(5);
    }

    @Test
    @Tag("LK-08")
    void refusesAnAccountWhoseBankAuthenticationFailedTwiceAndForgetsItAfterThirtyDays() {
        // Given
        denyAtBank(WalletId.random());
        denyAtBank(WalletId.random());

        // When
        LinkRequest third = linking.codeSent(wallet);

        // Then
        assertThat(heard(third)).isEqualTo(RefusalClass.LIMIT_REACHED);
        assertThat(code(third)).isEqualTo("TOO_MANY_FOR_ACCOUNT");

        linking.now = linking.now.plus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(linking.codeSent(wallet)).isInstanceOf(Refused.class);
        linking.now = linking.now.plusSeconds(1);
        assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
    }

    @Test
    @Tag("LK-08")
    void forgetsFailuresOfAnAccountOnceItsDepositorSucceeds() {
        denyAtBank(wallet);
        linking.now = linking.now.plusSeconds(1);
        linking.returned(linking.atBank(wallet), Linking.authenticated(Linking.NAME));
        linking.now = linking.now.plusSeconds(1);
        denyAtBank(wallet);

        assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
    }

    @Test
    @Tag("LK-08")
    void countsAVisitOfTheBankThatNobodyCameBackFromAsFailedForItsWallet() {
        for (int visit = 0; visit < Linking.LIMITS.failuresPerWallet(); visit++) {
            AtBank gone = linking.atBank(wallet);
            linking.abandon.abandon(gone.head().id(), wallet);
        }

        LinkRequest next = linking.codeSent(wallet);

        assertThat(code(next)).isEqualTo("TOO_MANY_FOR_WALLET");
        linking.now = linking.now.plus(Duration.ofDays(1));
        assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
    }

    @Test
    void refusesAWalletThatAsksForTooManyLinksInADay() {
        for (int request = 0; request < Linking.LIMITS.requestsPerWallet(); request++) {
            assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
        }

        assertThat(code(linking.codeSent(wallet))).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(linking.codeSent(WalletId.random())).isInstanceOf(CodeSent.class);
    }

    @Test
    @Tag("TA1")
    void countsWrongCodesAndTakesNoneAfterTheFifthNotEvenTheRightOne() {
        LinkRequest sent = linking.codeSent(wallet);
        for (int attempt = 0; attempt < CodeSent.MAX_REFUSED_CODES; attempt++) {
            linking.identity.says(new Attempt.CodeRefused());
            assertThat(attempt(sent)).isInstanceOf(CodeSent.class);
        }

        LinkRequest after = attempt(sent);

        assertThat(heard(after)).isEqualTo(RefusalClass.LIMIT_REACHED);
        assertThat(linking.identity.calls)
                .filteredOn(call -> call.startsWith("attempt"))
                .hasSize(5);
    }

    @Test
    void endsWithIdentitysLock() {
        LinkRequest sent = linking.codeSent(wallet);
        linking.identity.says(new Attempt.Locked());

        assertThat(code(attempt(sent))).isEqualTo("CODE_LOCKED");
    }

    @Test
    void staysForAnotherCodeWhenTheFirstRanOutAndResendsAFewTimes() {
        LinkRequest sent = linking.codeSent(wallet);
        linking.identity.says(new Attempt.CodeExpired());
        assertThat(attempt(sent)).isInstanceOf(CodeSent.class);

        for (int resend = 0; resend < CodeSent.MAX_RESENDS; resend++) {
            linking.identity.says(new Answer.CodeSent());
            assertThat(resend(sent).sent()).isTrue();
        }

        assertThat(resend(sent).sent()).isFalse();
        assertThat(linking.identity.calls).filteredOn("resend"::equals).hasSize(CodeSent.MAX_RESENDS);
    }

    @Test
    @Tag("A10")
    void doesNotBelieveAClearanceThatIsNotForThisWalletOrTooWeak() {
        for (Subject subject : List.of(
                Linking.subject(WalletId.random()),
                Linking.subject(wallet, Linking.NAME, KanaSource.FURIGANA_IN_CREDENTIAL, 0),
                Linking.subject(wallet, Linking.NAME, KanaSource.DECLARED_ONLY, 1))) {
            LinkRequest sent = linking.codeSent(wallet);
            linking.identity.says(new Attempt.Cleared(subject));

            assertThat(code(attempt(sent))).isEqualTo("IDENTITY_CHANGED");
        }
        assertThat(linking.bank.calls).isEmpty();
    }

    @Test
    void goesOnToTheBankWithoutAnotherCodeWhenTheBankDidNotAnswerAtFirst() {
        LinkRequest sent = linking.codeSent(wallet);
        linking.identity.says(new Attempt.Cleared(Linking.subject(wallet)));
        linking.bank.says(new BankUnavailable()).says(URI.create("https://bank.example/authorize"));

        assertThatThrownBy(() -> attempt(sent)).isInstanceOf(BankUnavailable.class);
        assertThat(linking.requests.find(sent.head().id())).containsInstanceOf(Cleared.class);

        assertThat(attempt(sent)).isInstanceOf(AtBank.class);
        assertThat(linking.identity.calls)
                .filteredOn(call -> call.startsWith("attempt"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @Tag("LK-02")
    @Tag("A12")
    @CsvSource({
        "ヤマダ タロウ, LINKED, PASSED",
        "ﾔﾏﾀﾞ ﾀﾛｳ, LINKED, PASSED",
        "ヤマタ タロウ, IN_REVIEW, REVIEW",
        "ヤマダ ジロウ, REFUSED, REFUSED"
    })
    void decidesByTheNameTheBankKeepsAndTheOneThatWasVerified(String holder, RequestState state, Outcome outcome) {
        LinkRequest after = linking.returned(linking.atBank(wallet), Linking.authenticated(holder));

        assertThat(after.state()).isEqualTo(state);
        assertThat(linking.requests.checks(after.head().id()))
                .filteredOn(check -> check.step() == Step.NAME)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(outcome);
                    assertThat(check.words().en()).contains("the kana come from the credential");
                });
    }

    @ParameterizedTest(name = "{0}, {1} -> {2} {3}")
    @Tag("LK-02")
    @Tag("A12")
    @CsvSource({
        "COMPARES_KANA_AND_BIRTHDATE, MATCHED, LINKED, BANK_CONFIRMED",
        "COMPARES_KANA_AND_BIRTHDATE, DIFFERENT, REFUSED, MISMATCH",
        "COMPARES_KANA_AND_BIRTHDATE, SILENT, REFUSED, NAME_NOT_TOLD",
        "RETURNS_KANA, MATCHED, REFUSED, NAME_NOT_TOLD",
        "RETURNS_KANA, SILENT, REFUSED, NAME_NOT_TOLD",
        "PAYEE_INQUIRY, MATCHED, REFUSED, NAME_NOT_TOLD"
    })
    void believesAboutTheNameOnlyWhatABankOfThatModeSays(
            NameMode mode, HolderWord.Form said, RequestState state, String code) {
        linking.nameMode(mode);

        LinkRequest after = linking.returned(linking.atBank(wallet), Linking.authenticated(new HolderWord(said, null)));

        assertThat(after.state()).isEqualTo(state);
        assertThat(linking.requests.checks(after.head().id()))
                .filteredOn(check -> check.step() == Step.NAME)
                .singleElement()
                .satisfies(check -> assertThat(check.code()).isEqualTo(code));
    }

    @Test
    @Tag("LK-02")
    void doesNotBelieveANameFromABankThatOnlyCompares() {
        linking.nameMode(NameMode.COMPARES_KANA_AND_BIRTHDATE);

        LinkRequest refused = linking.returned(linking.atBank(wallet), Linking.authenticated(Linking.NAME));

        assertThat(code(refused)).isEqualTo("NAME_NOT_TOLD");
        assertThat(heard(refused)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
    }

    @Test
    @Tag("LK-02")
    @Tag("A12")
    void announcesTheVerifiedPersonOnlyToABankThatCompares() {
        linking.atBank(wallet);
        linking.nameMode(NameMode.COMPARES_KANA_AND_BIRTHDATE);
        linking.atBank(wallet);

        assertThat(linking.bank.calls).containsExactly("announce", "announce " + Linking.NAME + " 1980-01-01");
    }

    @Test
    @Tag("LK-02")
    void asksABankForThePayeeThatTellsTheNameOnlySo() {
        linking.nameMode(NameMode.PAYEE_INQUIRY);
        AtBank visit = linking.atBank(wallet);
        linking.bank.says(Linking.authenticated(HolderWord.silent()));

        LinkRequest linked = linking.returned(visit, "ﾔﾏﾀﾞ ﾀﾛｳ");

        assertThat(linked).isInstanceOf(Linked.class);
        assertThat(linking.bank.calls).last().isEqualTo("payee ****567");
    }

    @Test
    @Tag("TB8")
    void doesNotGuessAPayeeThatTheBankDoesNotTell() {
        linking.nameMode(NameMode.PAYEE_INQUIRY);
        AtBank visit = linking.atBank(wallet);
        linking.bank.says(Linking.authenticated(HolderWord.silent()));

        LinkRequest refused = linking.returned(visit, "");

        assertThat(code(refused)).isEqualTo("BANK_ANSWER_UNKNOWN");
    }

    @Test
    @Tag("TB2")
    @Tag("LK-02")
    void givesOneCorrectionToANameThatDiffersAndThenLetsAPersonLook() {
        LinkRequest first = linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));
        LinkRequest second = linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));

        assertThat(heard(first)).isEqualTo(RefusalClass.DETAILS_DIFFER);
        assertThat(second).isInstanceOf(InReview.class);
        assertThat(linking.requests.checks(second.head().id())).last().satisfies(check -> {
            assertThat(check.code()).isEqualTo("MISMATCH");
            assertThat(check.outcome()).isEqualTo(Outcome.REVIEW);
        });
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    @Tag("TB2")
    void countsACorrectionForItsOwnWalletAndForThirtyDays() {
        WalletId other = WalletId.random();
        linking.returned(linking.atBank(other), Linking.authenticated("スズキ ハナコ"));
        LinkRequest mine = linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));
        linking.now = linking.now.plus(Duration.ofDays(30));
        LinkRequest later = linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));

        assertThat(mine).isInstanceOf(Refused.class);
        assertThat(later).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("TB2")
    void neverLetsACompanysAccountIntoTheReview() {
        for (int visit = 0; visit < 3; visit++) {
            LinkRequest refused = linking.returned(linking.atBank(wallet), Linking.authenticated("カ)ヤマダタロウ"));

            assertThat(code(refused)).isEqualTo("MISMATCH");
        }
    }

    @Test
    @Tag("LK-02")
    void saysThatDetailsDifferOnlyAfterTheBanksFactorsPassed() {
        LinkRequest mismatch = linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));
        LinkRequest other = linking.returned(linking.atBank(wallet), new BankAuthentication.OtherAccount());

        assertThat(heard(mismatch)).isEqualTo(RefusalClass.DETAILS_DIFFER);
        assertThat(heard(other)).isEqualTo(RefusalClass.DETAILS_DIFFER);
    }

    @Test
    @Tag("TB8")
    void refusesWhatCannotBeReadOrBelieved() {
        LinkRequest unread = linking.returned(linking.atBank(wallet), new BankAuthentication.NoAnswer());
        LinkRequest forged = linking.returned(linking.atBank(wallet), new BankAuthentication.NotBelieved());

        assertThat(heard(unread)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
        assertThat(heard(forged)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    @Tag("LK-04")
    void refusesABankThatSignsForLessThanItsPostureSays() {
        Authenticated pinOnly =
                new Authenticated(Set.of(ProofKind.BANK_PIN), HolderWord.told(Linking.NAME), new Mandate("mandate"));

        LinkRequest refused = linking.returned(linking.atBank(wallet), pinOnly);

        assertThat(code(refused)).isEqualTo("PIN_ONLY");
        assertThat(heard(refused)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
    }

    @Test
    @Tag("LK-05")
    void putsALinkWhoseFactorsAreOnlyDeclaredIntoTheSecondTier() {
        Authenticated silent = new Authenticated(Set.of(), HolderWord.told(Linking.NAME), new Mandate("mandate"));

        linking.returned(linking.atBank(wallet), silent);

        assertThat(linking.links.facts).singleElement().isInstanceOfSatisfying(LinkEstablished.class, fact -> {
            assertThat(fact.tier()).isEqualTo("T2");
            assertThat(fact.chargeableFrom()).isEqualTo(linking.now.plus(Duration.ofHours(24)));
        });
    }

    @Test
    @Tag("TB5")
    void refusesWhenThePostureWasLoweredWhileTheCustomerWasAtTheBank() {
        AtBank visit = linking.atBank(wallet);
        linking.banks.put(FixedBanks.first(FixedBanks.PIN_ALONE));

        LinkRequest refused = linking.returned(visit, Linking.authenticated(Linking.NAME));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.links.facts).isEmpty();
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

    private void denyAtBank(WalletId who) {
        AtBank visit = linking.atBank(who);
        linking.back.back(FIRST, visit.secrets().state(), Optional.empty());
    }

    private LinkRequest attempt(LinkRequest sent) {
        return linking.codes
                .attempt(sent.head().id(), sent.head().wallet(), "000000")
                .orElseThrow();
    }

    private ResendCode.Resending resend(LinkRequest sent) {
        return linking.resend.resend(sent.head().id(), sent.head().wallet()).orElseThrow();
    }

    private static RefusalClass heard(LinkRequest refused) {
        return ((Refused) refused).refusal().heard();
    }

    private static String code(LinkRequest refused) {
        return ((Refused) refused).refusal().code();
    }

    private static Reason reason(String code) {
        return new Reason(code, new Words("理由", "a reason"));
    }
}
