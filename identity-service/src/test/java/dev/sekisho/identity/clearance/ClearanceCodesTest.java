package dev.sekisho.identity.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.clearance.ClearanceAnswer.CodeSent;
import dev.sekisho.identity.clearance.ClearanceAnswer.Refused;
import dev.sekisho.identity.code.CodeDesks;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The code for a link: how often, how long, over which channel. */
class ClearanceCodesTest extends ClearanceScene {

    @Test
    @Tag("TA1")
    void locksAfterFiveWrongCodes() {
        ask.request(request, proved(), THING, Optional.empty());
        for (int tries = 0; tries < 5; tries++) {
            assertThat(attempt.attempt(request, wrong())).isEqualTo(new AttemptAnswer.CodeRefused());
        }

        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.Locked());
        assertThat(resend.resend(request)).isEqualTo(new Refused(List.of(ClearanceReason.CODE_LIMIT), version));
        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.Locked());
    }

    @Test
    void saysWhenTheCodeIsTooOldAndSendsAnother() {
        ask.request(request, proved(), THING, Optional.empty());
        String old = phones.lastCode();
        now = now.plus(Duration.ofMinutes(5));

        assertThat(attempt.attempt(request, old)).isEqualTo(new AttemptAnswer.CodeExpired());
        assertThat(resend.resend(request)).isEqualTo(new CodeSent(now.plus(Duration.ofMinutes(5)), version));
        assertThat(attempt.attempt(request, phones.lastCode())).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    @Tag("TA4")
    void resendsAfterSixtySecondsAndKeepsTheStandingCodeUntilThen() {
        ask.request(request, proved(), THING, Optional.empty());
        now = now.plus(Duration.ofSeconds(60)).minusMillis(1);

        assertThat(resend.resend(request)).isEqualTo(new Refused(List.of(ClearanceReason.CODE_LIMIT), version));
        assertThat(attempt.attempt(request, phones.lastCode())).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    void sendsAnotherAtOnceWhenTheMessageWasNotTaken() {
        AccountId account = proved();
        phones.goAway();
        assertThat(ask.request(request, account, THING, Optional.empty())).isEqualTo(new ClearanceAnswer.NotSent());
        phones.comeBack();

        assertThat(ask.request(request, account, THING, Optional.empty())).isInstanceOf(CodeSent.class);
        assertThat(attempt.attempt(request, phones.lastCode())).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    @Tag("TA4")
    void sendsNoMoreThanFiveCodesAnHourOverAllRequests() {
        AccountId account = proved();
        for (int sent = 0; sent < 5; sent++) {
            LinkedThing thing = new LinkedThing(new BankCode("0998"), "関所第一銀行", "***" + sent);
            assertThat(ask.request(LinkRequestId.random(), account, thing, Optional.empty()))
                    .isInstanceOf(CodeSent.class);
        }

        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.CODE_LIMIT);
    }

    @Test
    void callsAFixedLine() {
        Account account = SampleAccounts.fresh()
                .verified(SampleAccounts.phone("fixed", "FIXED", PhoneWorth.UNKNOWN))
                .account();
        Account proved = accounts.put(account.proved(SampleAccounts.identity(
                        dev.sekisho.kernel.id.PersonId.random(), KanaSource.FURIGANA_IN_CREDENTIAL))
                .account());
        diligences.answered(proved.id(), now);
        insight = NumberInsight.nothing();

        ask.request(request, proved.id(), THING, Optional.empty());

        assertThat(phones.last().channel()).isEqualTo(Channel.VOICE);
    }

    @Test
    @Tag("TA2")
    void carriersAreNotAskedWhereNoCodeWouldBeSent() {
        AccountId owner = proved();
        for (int sent = 0; sent < CodeDesks.DEFAULT.perRecipient(); sent++) {
            assertThat(ask.request(LinkRequestId.random(), owner, THING, Optional.empty()))
                    .isInstanceOf(CodeSent.class);
            now = now.plus(CodeDesks.DEFAULT.resendAfter());
        }
        assertThat(questions).isEqualTo(CodeDesks.DEFAULT.perRecipient());

        ClearanceAnswer answer = ask.request(request, owner, THING, Optional.empty());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons()).containsExactly(ClearanceReason.CODE_LIMIT));
        assertThat(questions).isEqualTo(CodeDesks.DEFAULT.perRecipient());
    }

    private String wrong() {
        return phones.lastCode().equals("000000") ? "000001" : "000000";
    }
}
