package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/** What holds an account although its proof is good: one human or one document shown for too much (ID-05). */
@ApplicationScoped
class ReusePolicies {

    private final List<Policy> policies;

    ReusePolicies(Accounts accounts, Proofs proofs, ProofRules rules) {
        this.policies = List.of(
                new Policy(
                        "TOO_MANY_ACCOUNTS_OF_PERSON",
                        use -> accounts.othersOf(use.person(), use.account()) >= rules.accountsPerPerson()),
                new Policy(
                        "DOCUMENT_OF_ANOTHER_PERSON",
                        use -> proofs.isDocumentOfAnother(use.documentHash(), use.person())));
    }

    /** Every reason to hold the account for review. */
    List<String> reasons(AccountId account, PersonId person, String documentHash) {
        Use use = new Use(account, person, documentHash);
        return policies.stream()
                .filter(policy -> policy.isBroken().test(use))
                .map(Policy::reason)
                .toList();
    }

    /** Who shows what for which account. */
    private record Use(AccountId account, PersonId person, String documentHash) {}

    /** One policy and the reason for which it holds an account. */
    private record Policy(String reason, Predicate<Use> isBroken) {}
}
