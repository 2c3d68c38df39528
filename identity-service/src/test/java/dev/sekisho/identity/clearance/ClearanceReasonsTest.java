package dev.sekisho.identity.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.clearance.ClearanceAnswer.Refused;
import dev.sekisho.identity.phone.Insights;
import dev.sekisho.identity.phone.LineType;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.reproof.SampleDuties;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why an account may not link. */
class ClearanceReasonsTest extends ClearanceScene {

    @Test
    @Tag("A33")
    void isRefusedToAnAccountThatIsHeldAtThisMoment() {
        watchHolds = true;

        assertThat(reasonsAgainst(proved())).containsExactly(ClearanceReason.ACCOUNT_HELD);
        assertThat(phones.all()).isEmpty();
    }

    @Test
    @Tag("A01")
    @Tag("A02")
    @Tag("A03")
    @Tag("ID-01")
    void refusesAnAccountThatProvedNothing() {
        AccountId mailOnly = accounts.put(SampleAccounts.fresh()).id();

        assertThat(reasonsAgainst(mailOnly))
                .containsExactly(
                        ClearanceReason.ASSURANCE_TOO_LOW,
                        ClearanceReason.PHONE_NOT_VERIFIED,
                        ClearanceReason.DILIGENCE_MISSING);
        assertThat(phones.all()).isEmpty();
    }

    @Test
    @Tag("A71")
    void refusesUntilOccupationAndPurposeAreToldAndAgainOnceTheAnswersAreOver() {
        Account silent =
                accounts.put(SampleAccounts.proved(PhoneWorth.CONTRACT_VERIFIED, KanaSource.FURIGANA_IN_CREDENTIAL));
        assertThat(reasonsAgainst(silent.id())).containsExactly(ClearanceReason.DILIGENCE_MISSING);

        diligences.answered(silent.id(), now);
        now = now.plus(Duration.ofDays(1_095)).minusMillis(1);
        assertThat(reasonsAgainst(silent.id())).isEmpty();

        now = now.plusMillis(1);
        assertThat(reasonsAgainst(silent.id())).containsExactly(ClearanceReason.DILIGENCE_MISSING);
    }

    @Test
    @Tag("A05")
    void refusesAPhoneWithoutAnIdentity() {
        AccountId phoneOnly = accounts.put(SampleAccounts.fresh()
                        .verified(SampleAccounts.phone(PhoneWorth.CONTRACT_VERIFIED))
                        .account())
                .id();

        assertThat(reasonsAgainst(phoneOnly))
                .containsExactly(ClearanceReason.ASSURANCE_TOO_LOW, ClearanceReason.DILIGENCE_MISSING);
    }

    @Test
    @Tag("TA5")
    @Tag("ID-09")
    void refusesAnAccountWhoseNumberOrAddressWasChangedRecently() {
        AccountId account = proved();
        contactChanged = true;

        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.CONTACT_CHANGED_RECENTLY);
    }

    @Test
    @Tag("TA5")
    @Tag("ID-09")
    void refusesAnAccountWhosePasswordWasResetByTheMailboxRecently() {
        AccountId account = proved();
        passwordReset = true;

        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.PASSWORD_RESET_RECENTLY);
    }

    @Test
    void refusesAReadingThatWasOnlyDeclared() {
        assertThat(reasonsAgainst(proved(PhoneWorth.KNOWN_MOBILE, KanaSource.DECLARED_ONLY)))
                .containsExactly(ClearanceReason.KANA_DECLARED_ONLY);
        assertThat(reasonsAgainst(proved(PhoneWorth.KNOWN_MOBILE, KanaSource.DECLARED_PLAUSIBLE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LineType.class,
            names = {"VOIP", "DATA_SIM"})
    @Tag("A07")
    @Tag("TA5")
    void refusesANumberThatBecameWorthless(LineType line) {
        insight = Insights.of(line, Optional.empty(), Optional.empty());

        assertThat(reasonsAgainst(proved())).containsExactly(ClearanceReason.PHONE_WORTHLESS);
    }

    @Test
    @Tag("TA5")
    void refusesANumberWhoseSimWasChangedAfterItWasVerified() {
        insight = Insights.of(LineType.MOBILE, Optional.of(true), Optional.of(SampleAccounts.YESTERDAY.plusMillis(1)));
        assertThat(reasonsAgainst(proved())).containsExactly(ClearanceReason.PHONE_WORTHLESS);

        insight = Insights.of(LineType.MOBILE, Optional.of(true), Optional.of(SampleAccounts.YESTERDAY));
        assertThat(reasonsAgainst(proved())).isEmpty();
    }

    @Test
    @Tag("A07")
    void saysThatTheWorthIsUnknownWhenTheCarrierCannotBeAsked() {
        insight = NumberInsight.nothing();
        ask.request(request, proved(), THING, Optional.empty());

        AttemptAnswer.Cleared cleared = (AttemptAnswer.Cleared) attempt.attempt(request, phones.lastCode());

        assertThat(cleared.subject().phoneWorth()).isEqualTo(PhoneWorth.UNKNOWN);
    }

    @Test
    void refusesAHeldAccountAlsoWhenItIsHeldAfterTheCodeWasSent() {
        AccountId account = proved();
        ask.request(request, account, THING, Optional.empty());
        Account known = accounts.find(account).orElseThrow();
        accounts.put(known.held(SampleAccounts.hold()).account());

        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.Locked());
        assertThat(clearances.last().reasons()).containsExactly("ACCOUNT_HELD");
        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.ACCOUNT_HELD);
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    @Tag("A73")
    void answersForAHeldAccountTheSameWhateverItIsHeldFor(HoldKind kind) {
        Account known = accounts.find(proved()).orElseThrow();
        accounts.put(known.held(new Hold(UUID.randomUUID(), kind, now)).account());

        assertThat(ask.request(request, known.id(), THING, Optional.empty()))
                .isEqualTo(new Refused(List.of(ClearanceReason.ACCOUNT_HELD), version));
        assertThat(clearances.last().reasons()).containsExactly("ACCOUNT_HELD");
    }

    @Test
    @Tag("ID-03")
    void refusesOnceTheTimeToProveAgainIsOverUntilItIsProvedAgain() {
        AccountId account = proved();
        SampleDuties.onRisk(duties, accounts, account, now.plus(Duration.ofDays(7)), now);
        assertThat(reasonsAgainst(account)).isEmpty();

        now = now.plus(Duration.ofDays(7)).minusMillis(1);
        assertThat(reasonsAgainst(account)).isEmpty();
        now = now.plusMillis(1);
        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.REPROOF_OVERDUE);

        Account known = accounts.find(account).orElseThrow();
        provesAgain(known, IdentityMethod.PHOTO_IMAGE);
        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.REPROOF_OVERDUE);
        now = now.plusSeconds(60);
        provesAgain(known, IdentityMethod.IC_CHIP);
        assertThat(reasonsAgainst(account)).isEmpty();
    }

    @Test
    @Tag("ID-03")
    void refusesAnIdentityFromADayOnWhichItsMethodTookNone() {
        Account known = accounts.find(proved()).orElseThrow();
        now = Instant.parse("2027-03-31T15:00:00Z");

        provesAgain(known, IdentityMethod.PHOTO_IMAGE);
        assertThat(reasonsAgainst(known.id())).containsExactly(ClearanceReason.METHOD_NOT_FOR_LINKS);
        now = now.minusMillis(1);
        provesAgain(known, IdentityMethod.PHOTO_IMAGE);
        assertThat(reasonsAgainst(known.id())).isEmpty();
    }

    private void provesAgain(Account known, IdentityMethod method) {
        accounts.save(known.proved(new ProvedIdentity(
                UUID.randomUUID(),
                known.identity().orElseThrow().person(),
                method,
                KanaSource.FURIGANA_IN_CREDENTIAL,
                now)));
    }
}
