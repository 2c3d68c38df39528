package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Assurance;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.contact.CoolingOff;
import dev.sekisho.identity.diligence.DiligenceStanding;
import dev.sekisho.identity.password.ResetCoolingOff;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberTrust;

/** What the account itself says against a link. */
final class AccountRules {

    private AccountRules() {}

    /** Whatever it is held for: nobody learns from the answer why (an invisible hold looks like any other). */
    static ClearanceRule held() {
        return ClearanceRule.of(ClearanceReason.ACCOUNT_HELD, who -> who.account() instanceof HeldAccount);
    }

    static ClearanceRule closed() {
        return ClearanceRule.of(ClearanceReason.ACCOUNT_CLOSED, who -> who.account() instanceof ClosedAccount);
    }

    static ClearanceRule diligenceMissing(DiligenceStanding diligence) {
        return ClearanceRule.of(
                ClearanceReason.DILIGENCE_MISSING,
                who -> !diligence.isGood(who.account().id()));
    }

    static ClearanceRule assurance() {
        return ClearanceRule.of(
                ClearanceReason.ASSURANCE_TOO_LOW, who -> who.account().assurance() == Assurance.LEVEL_0);
    }

    static ClearanceRule phoneMissing() {
        return ClearanceRule.of(
                ClearanceReason.PHONE_NOT_VERIFIED, who -> who.account().phone().isEmpty());
    }

    static ClearanceRule phoneWorthless(NumberTrust trust) {
        return ClearanceRule.of(ClearanceReason.PHONE_WORTHLESS, who -> isPhoneWorthless(who, trust));
    }

    static ClearanceRule contactChanged(CoolingOff contacts) {
        return ClearanceRule.of(
                ClearanceReason.CONTACT_CHANGED_RECENTLY,
                who -> contacts.isOn(who.account().id()));
    }

    static ClearanceRule passwordReset(ResetCoolingOff resets) {
        return ClearanceRule.of(
                ClearanceReason.PASSWORD_RESET_RECENTLY,
                who -> resets.isOn(who.account().id()));
    }

    static ClearanceRule kanaDeclaredOnly() {
        return ClearanceRule.of(ClearanceReason.KANA_DECLARED_ONLY, who -> isKanaDeclaredOnly(who.account()));
    }

    private static boolean isPhoneWorthless(Applicant who, NumberTrust trust) {
        if (who.account().phone().isEmpty() || who.insight().isEmpty()) {
            return false;
        }
        VerifiedPhone phone = who.account().phone().get();
        NumberInsight insight = who.insight().get();
        return trust.refusal(insight.lineType()).isPresent() || insight.changedHandsAfter(phone.verifiedAt());
    }

    private static boolean isKanaDeclaredOnly(Account account) {
        return account.identity()
                .map(identity -> identity.kanaSource() == KanaSource.DECLARED_ONLY)
                .orElse(false);
    }
}
