package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.request.Clearances.Answer;
import dev.sekisho.link.request.Clearances.Attempt;
import dev.sekisho.link.request.Clearances.ClearanceUnavailable;
import dev.sekisho.link.request.Clearances.Reason;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What identity-service says of the customer, and its codes. */
class LinkingClearanceTest extends LinkingScene {

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
        LinkRequestId id = linking.open
                .open(wallet, account("1234567"), linking.origin)
                .head()
                .id();

        assertThatThrownBy(() -> linking.examine.examine(id, FixedBanks.first(FixedBanks.PIN_AND_CODE)))
                .isInstanceOf(ClearanceUnavailable.class);
        assertThat(linking.requests.checks(id)).isEmpty();

        assertThat(linking.examine.examine(id, FixedBanks.first(FixedBanks.PIN_AND_CODE)))
                .isInstanceOf(CodeSent.class);
        assertThat(linking.requests.checks(id)).hasSize(5);
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

    private ResendCode.Resending resend(LinkRequest sent) {
        return linking.resend.resend(sent.head().id(), sent.head().wallet()).orElseThrow();
    }

    private static Reason reason(String code) {
        return new Reason(code, new Words("理由", "a reason"));
    }
}
