package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Assurance;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.contact.CoolingOff;
import dev.sekisho.identity.diligence.DiligenceStanding;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberTrust;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.reproof.ReproofDuties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What speaks against an account, one rule each; all that apply are named, none hides another. A rule is one line here. */
@ApplicationScoped
class ClearancePolicy {

    private final List<ClearanceRule> inOrder;
    private final String version;

    ClearancePolicy(NumberTrust trust, MethodCatalogue catalogue, ReproofDuties duties, DiligenceStanding diligence) {
        this.version = catalogue.version();
        this.inOrder = List.of(
                AccountRules.closed(),
                AccountRules.held(),
                AccountRules.assurance(),
                AccountRules.phoneMissing(),
                AccountRules.phoneWorthless(trust),
                AccountRules.kanaDeclaredOnly(),
                IdentityRules.methodNotForLinks(catalogue),
                IdentityRules.reproofOverdue(duties, catalogue),
                AccountRules.diligenceMissing(diligence));
    }

    ClearancePolicy(NumberTrust trust, CoolingOff contacts) {
        against.put(ClearanceReason.ACCOUNT_HELD, who -> who.account() instanceof HeldAccount);
        against.put(ClearanceReason.ASSURANCE_TOO_LOW, who -> who.account().assurance() == Assurance.LEVEL_0);
        against.put(
                ClearanceReason.PHONE_NOT_VERIFIED, who -> who.account().phone().isEmpty());
        against.put(ClearanceReason.PHONE_WORTHLESS, who -> isPhoneWorthless(who, trust));
        against.put(
                ClearanceReason.CONTACT_CHANGED_RECENTLY,
                who -> contacts.isOn(who.account().id()));
        against.put(ClearanceReason.KANA_DECLARED_ONLY, who -> isKanaDeclaredOnly(who.account()));
    }

    /** Inside a transaction: rules may read what is stored. */
    List<ClearanceReason> reasonsAgainst(Applicant applicant) {
        return inOrder.stream()
                .filter(rule -> rule.speaksAgainst(applicant))
                .map(ClearanceRule::reason)
                .toList();
    }

    /** Goes with every answer and fact that was decided by it. */
    String version() {
        return version;
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
