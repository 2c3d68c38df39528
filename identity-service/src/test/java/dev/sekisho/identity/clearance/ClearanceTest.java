package dev.sekisho.identity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.clearance.ClearanceAnswer.CodeSent;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.proof.MethodStrength;
import dev.sekisho.identity.reproof.SampleDuties;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceTest extends ClearanceScene {

    private static final LinkedThing OTHER_THING = new LinkedThing(new BankCode("0998"), "関所第一銀行", "普通 ***1234");

    @Test
    @Tag("A09")
    void sendsACodeForExactlyThisBankAndAccount() {
        AccountId account = proved();

        assertThat(ask.request(request, account, THING, Optional.empty()))
                .isEqualTo(new CodeSent(now.plus(Duration.ofMinutes(5)), version));

        assertThat(phones.last().text()).contains("関所第一銀行", "普通 ***4567").startsWith("【関所】確認コード ");
        assertThat(phones.last().channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void clearsOnceAndTellsTheSubject() {
        AccountId account = proved();
        ask.request(request, account, THING, Optional.empty());

        AttemptAnswer.Cleared cleared = (AttemptAnswer.Cleared) attempt.attempt(request, phones.lastCode());

        assertThat(cleared.subject().account().id()).isEqualTo(account);
        assertThat(cleared.subject().proved().orElseThrow().claims().nameKana()).isEqualTo("ヤマダ ハナコ");
        assertThat(cleared.subject().phoneWorth()).isEqualTo(PhoneWorth.CONTRACT_VERIFIED);
        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.CodeRefused());
        assertThat(resend.resend(request)).isEqualTo(new ClearanceAnswer.Settled());
        assertThat(clearances.states()).containsExactly("CODE_SENT", "CLEARED", "CODE_REFUSED");
    }

    @Test
    @Tag("A09")
    void tellsWhatTheIdentityIsWorthAndByWhichVersionOfThePolicy() {
        AccountId account = proved();
        Instant dueBy = now.plus(Duration.ofDays(7));
        SampleDuties.onRisk(duties, accounts, account, dueBy, now);
        ask.request(request, account, THING, Optional.empty());

        AttemptAnswer.Cleared cleared = (AttemptAnswer.Cleared) attempt.attempt(request, phones.lastCode());

        assertThat(cleared.subject().proved().orElseThrow().standing())
                .isEqualTo(new IdentityStanding(
                        "ekyc.chip-and-face",
                        MethodStrength.HIGH,
                        SampleAccounts.YESTERDAY,
                        Optional.of(dueBy),
                        true,
                        version));
        assertThat(clearances.last().policyVersion()).isEqualTo(version);
    }

    /** A reason that has no line there is heard as stopped by link-service, and nobody decided so. */
    @Test
    @Tag("TB4")
    void everyReasonIsInTheContractWithLinkServiceOnce() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                ClearanceTest.class.getResourceAsStream("/dev/sekisho/kit/testing/clearance-reasons.csv"),
                StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")[0]))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ClearanceReason.values())
                            .map(Enum::name)
                            .toList());
        }
    }

    @Test
    @Tag("TA3")
    void isWorthNothingForAnotherRequest() {
        AccountId account = proved();
        ask.request(request, account, THING, Optional.empty());
        String code = phones.lastCode();
        LinkRequestId other = LinkRequestId.random();
        ask.request(other, account, OTHER_THING, Optional.empty());

        if (!code.equals(phones.lastCode())) {
            assertThat(attempt.attempt(other, code)).isEqualTo(new AttemptAnswer.CodeRefused());
        }
        assertThat(attempt.attempt(request, code)).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    void answersTheSameRequestAsBeforeAndAnotherContentNotAtAll() {
        AccountId account = proved();
        ClearanceAnswer first = ask.request(request, account, THING, Optional.empty());

        assertThat(ask.request(request, account, THING, Optional.empty())).isEqualTo(first);
        assertThat(phones.all()).hasSize(1);
        assertThat(ask.request(request, account, OTHER_THING, Optional.empty()))
                .isEqualTo(new ClearanceAnswer.ContentDiffers());
        assertThat(ask.request(request, proved(), THING, Optional.empty()))
                .isEqualTo(new ClearanceAnswer.ContentDiffers());
    }

    @Test
    void asksAgainForARefusedRequestAndIsRefusedAgain() {
        AccountId mailOnly = accounts.put(SampleAccounts.fresh()).id();
        ClearanceAnswer first = ask.request(request, mailOnly, THING, Optional.empty());

        assertThat(ask.request(request, mailOnly, THING, Optional.empty())).isEqualTo(first);
        assertThat(attempt.attempt(request, "123456")).isEqualTo(new AttemptAnswer.Locked());
        assertThat(resend.resend(request)).isEqualTo(first);
    }

    @Test
    void knowsNoAccountAndNoRequestThatIsNotThere() {
        assertThat(ask.request(request, AccountId.random(), THING, Optional.empty()))
                .isEqualTo(new ClearanceAnswer.Unknown());
        assertThat(attempt.attempt(request, "123456")).isEqualTo(new AttemptAnswer.Unknown());
        assertThat(resend.resend(request)).isEqualTo(new ClearanceAnswer.Unknown());
        assertThat(clearances.states()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClearanceReason.class)
    void explainsEachReasonInBothLanguages(ClearanceReason reason) {
        assertThat(reason.ja()).matches("(?s).*[ぁ-んァ-ン一-龥].*");
        assertThat(reason.en()).matches("[A-Z][ -~]+\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "普通 12345", "１２３４５６７", "a\nb", " ", "123456"})
    void letsNoAccountNumberIn(String mask) {
        assertThatThrownBy(() -> new LinkedThing(new BankCode("0998"), "関所第一銀行", mask))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkedThing(new BankCode("0998"), mask, "***4567"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
