package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Assurance;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.diligence.DiligenceStanding;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberTrust;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What speaks against an account, one rule each; all that apply are named, none hides another. */
@ApplicationScoped
class ClearancePolicy {

    private final Map<ClearanceReason, Predicate<Applicant>> against = new LinkedHashMap<>();

    ClearancePolicy(NumberTrust trust, DiligenceStanding diligence) {
    ClearancePolicy(NumberTrust trust) {
        against.put(ClearanceReason.ACCOUNT_CLOSED, who -> who.account() instanceof ClosedAccount);
        against.put(ClearanceReason.ACCOUNT_HELD, who -> who.account() instanceof HeldAccount);
        against.put(ClearanceReason.ASSURANCE_TOO_LOW, who -> who.account().assurance() == Assurance.LEVEL_0);
        against.put(
                ClearanceReason.PHONE_NOT_VERIFIED, who -> who.account().phone().isEmpty());
        against.put(ClearanceReason.PHONE_WORTHLESS, who -> isPhoneWorthless(who, trust));
        against.put(ClearanceReason.KANA_DECLARED_ONLY, who -> isKanaDeclaredOnly(who.account()));
        against.put(
                ClearanceReason.DILIGENCE_MISSING,
                who -> !diligence.isGood(who.account().id()));
    }

    List<ClearanceReason> reasonsAgainst(Applicant applicant) {
        return against.entrySet().stream()
                .filter(rule -> rule.getValue().test(applicant))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isPhoneWorthless(Applicant who, NumberTrust trust) {
        if (who.account().phone().isEmpty() || who.insight().isEmpty()) {
            return false;
        }
        VerifiedPhone phone = who.account().phone().get();
        NumberInsight insight = who.insight().get();
        return trust.refusal(insight.lineType()).isPresent() || insight.simChangedAfter(phone.verifiedAt());
    }

    private static boolean isKanaDeclaredOnly(Account account) {
        return account.identity()
                .map(identity -> identity.kanaSource() == KanaSource.DECLARED_ONLY)
                .orElse(false);
    }
}
