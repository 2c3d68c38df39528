package dev.sekisho.identity.clearance;

import dev.sekisho.identity.contact.CoolingOff;
import dev.sekisho.identity.diligence.DiligenceStanding;
import dev.sekisho.identity.password.ResetCoolingOff;
import dev.sekisho.identity.phone.NumberTrust;
import dev.sekisho.identity.proof.MethodCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What speaks against an account, one rule each; all that apply are named, none hides another. A rule is one line here. */
@ApplicationScoped
class ClearancePolicy {

    private final List<ClearanceRule> inOrder;
    private final String version;

    ClearancePolicy(
            NumberTrust trust,
            MethodCatalogue catalogue,
            DiligenceStanding diligence,
            CoolingOff contacts,
            ResetCoolingOff resets,
            ReasonsInForce inForce) {
        this.version = catalogue.version();
        this.inOrder = Stream.of(
                        AccountRules.closed(),
                        AccountRules.held(),
                        AccountRules.assurance(),
                        AccountRules.phoneMissing(),
                        AccountRules.phoneWorthless(trust),
                        AccountRules.contactChanged(contacts),
                        AccountRules.passwordReset(resets),
                        AccountRules.kanaDeclaredOnly(),
                        IdentityRules.methodNotForLinks(catalogue),
                        IdentityRules.reproofOverdue(catalogue),
                        AccountRules.diligenceMissing(diligence))
                .filter(rule -> inForce.has(rule.reason()))
                .toList();
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
}
