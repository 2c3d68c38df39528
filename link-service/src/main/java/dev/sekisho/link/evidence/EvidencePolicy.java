package dev.sekisho.link.evidence;

import static dev.sekisho.link.evidence.EvidenceRoot.Authority.OPERATOR;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The named policies of the independent-evidence rule, in the order in which they speak; each finds one thing or nothing. */
public enum EvidencePolicy {
    IDENTITY_RESTS_ON_ANOTHER_ROOT(EvidencePolicy::identity),
    TWO_ENFORCED_BANK_CATEGORIES(EvidencePolicy::bankFactors),
    NAME_RESTS_ON_ANOTHER_ROOT(EvidencePolicy::name),
    DEPOSITOR_IS_TOLD(EvidencePolicy::notice),
    IDENTITY_BY_CHIP(EvidencePolicy::chip),
    BANK_FACTORS_ARE_STRONG(EvidencePolicy::strength),
    BANK_FACTORS_ARE_ASSERTED(EvidencePolicy::assertion),
    PHONE_IS_KNOWN(EvidencePolicy::phone);

    private static final int INDEPENDENT_CATEGORIES = 2;

    private final Function<Evidence, Optional<Finding>> rule;

    EvidencePolicy(Function<Evidence, Optional<Finding>> rule) {
        this.rule = rule;
    }

    Optional<Finding> weigh(Evidence evidence) {
        return rule.apply(evidence);
    }

    private static Optional<Finding> identity(Evidence evidence) {
        boolean independent = evidence.isIdentifiedBy(proof -> !proof.root().isBank(evidence.bank()));
        return independent ? Optional.empty() : Optional.of(Finding.NO_INDEPENDENT_IDENTITY);
    }

    private static Optional<Finding> bankFactors(Evidence evidence) {
        Set<FactorCategory> categories = evidence.bankCategories(proof -> true);
        if (categories.size() >= INDEPENDENT_CATEGORIES) {
            return Optional.empty();
        }
        if (categories.isEmpty()) {
            return Optional.of(Finding.NO_BANK_FACTOR);
        }
        boolean pinOnly = evidence.bankProofs().stream().allMatch(proof -> proof.kind() == ProofKind.BANK_PIN);
        return Optional.of(pinOnly ? Finding.PIN_ONLY : Finding.ONE_BANK_FACTOR_CATEGORY);
    }

    private static Optional<Finding> name(Evidence evidence) {
        if (evidence.nameRoot().isEmpty()) {
            return Optional.of(Finding.NAME_NOT_COMPARED);
        }
        boolean same = evidence.nameRoot().orElse(OPERATOR).isBank(evidence.bank());
        return same ? Optional.of(Finding.NAME_FROM_SAME_BANK) : Optional.empty();
    }

    private static Optional<Finding> notice(Evidence evidence) {
        return switch (evidence.notice()) {
            case INSTANT -> Optional.empty();
            case POST -> Optional.of(Finding.NOTICE_BY_POST);
            case NONE -> Optional.of(Finding.NO_DEPOSITOR_NOTICE);
        };
    }

    private static Optional<Finding> chip(Evidence evidence) {
        boolean chip = evidence.isIdentifiedBy(
                proof -> proof.kind().isReadFromAChip() && !proof.root().isBank(evidence.bank()));
        return chip ? Optional.empty() : Optional.of(Finding.IDENTITY_WITHOUT_CHIP);
    }

    private static Optional<Finding> strength(Evidence evidence) {
        Set<FactorCategory> strong =
                evidence.bankCategories(proof -> proof.category().isStrong());
        return strong.size() >= INDEPENDENT_CATEGORIES ? Optional.empty() : Optional.of(Finding.WEAK_BANK_FACTOR);
    }

    private static Optional<Finding> assertion(Evidence evidence) {
        boolean asserted = evidence.bankCategories(Proof::isAsserted).size() >= INDEPENDENT_CATEGORIES;
        return asserted ? Optional.empty() : Optional.of(Finding.FACTORS_ONLY_DECLARED);
    }

    private static Optional<Finding> phone(Evidence evidence) {
        boolean known = evidence.phone() != PhoneWorth.UNKNOWN;
        return known ? Optional.empty() : Optional.of(Finding.PHONE_OF_UNKNOWN_WORTH);
    }
}
