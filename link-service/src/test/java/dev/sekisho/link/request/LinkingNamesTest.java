package dev.sekisho.link.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.PayeeAnswer;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The name at the bank against the one that was verified. */
class LinkingNamesTest extends LinkingScene {

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

        LinkRequest linked = linking.returned(visit, new PayeeAnswer.Named("ﾔﾏﾀﾞ ﾀﾛｳ"));

        assertThat(linked).isInstanceOf(Linked.class);
        assertThat(linking.bank.calls).last().isEqualTo("payee ****567");
    }

    private static Stream<PayeeAnswer> noNames() {
        return Stream.of(new PayeeAnswer.NoAnswer(), new PayeeAnswer.NoSuchAccount(), new PayeeAnswer.NotTold());
    }

    @ParameterizedTest
    @Tag("TB8")
    @MethodSource("noNames")
    void doesNotGuessAPayeeThatTheBankDoesNotTell(PayeeAnswer noName) {
        linking.nameMode(NameMode.PAYEE_INQUIRY);
        AtBank visit = linking.atBank(wallet);
        linking.bank.says(Linking.authenticated(HolderWord.silent()));

        LinkRequest refused = linking.returned(visit, noName);

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
}
