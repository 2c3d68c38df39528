package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/** What an approval has to keep to before it proves anything, one policy each; all that fail are named. */
@ApplicationScoped
class ProofPolicies {

    private final List<Policy> policies;
    private final MethodCatalogue catalogue;
    private final KeyedHash hash;

    ProofPolicies(MethodCatalogue catalogue, KeyedHash hash) {
        this.catalogue = catalogue;
        this.hash = hash;
        this.policies = List.of(
                new Policy("CLAIMS_INCOMPLETE", facts -> facts.event().claims().isPresent()),
                new Policy(
                        "OTHER_METHOD",
                        facts -> facts.event()
                                .method()
                                .filter(facts.proof().method()::equals)
                                .isPresent()),
                new Policy(Admission.METHOD_ENDED, this::isAdmitted),
                new Policy("NOT_A_SUBSCRIBER", ProofPolicies::isOfItsClass),
                new Policy("HOLDER_IS_ANOTHER", this::isAsDeclared));
    }

    List<String> refusals(ProofCase facts) {
        return policies.stream()
                .filter(policy -> !policy.holds().test(facts))
                .map(Policy::refusal)
                .toList();
    }

    /** How an applicant's own words about themselves are kept until they can be compared. */
    static String declared(KeyedHash hash, Declaration declaration) {
        return hash.of(
                Label.DECLARED,
                KanaForm.of(declaration.nameKana()),
                declaration.birthDate().toString());
    }

    private boolean isAdmitted(ProofCase facts) {
        return catalogue.admits(facts.proof().method(), facts.now());
    }

    /** The carrier's contract proves subscribers only (A04). */
    private static boolean isOfItsClass(ProofCase facts) {
        return facts.proof().method() != IdentityMethod.CARRIER_CONTRACT
                || facts.account().customerClass() == CustomerClass.SUBSCRIBER;
    }

    /** Where the applicant had to say who they are, what was verified is the same human. */
    private boolean isAsDeclared(ProofCase facts) {
        return facts.event().claims().isEmpty()
                || facts.proof()
                        .declaredHash()
                        .map(declared -> declared.equals(declared(
                                hash, Declaration.of(facts.event().claims().orElseThrow()))))
                        .orElse(true);
    }

    /** One policy and the code of the refusal it gives. */
    private record Policy(String refusal, Predicate<ProofCase> holds) {}
}
