package dev.sekisho.compensation.claim;

import static dev.sekisho.compensation.claim.ClaimPolicy.refuse;

import dev.sekisho.compensation.zengin.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All rules about what a claim may say, in the order in which they are named to staff. */
public final class ClaimPolicies {

    private final List<ClaimPolicy> policies;
    private final ClaimLimits limits;

    public ClaimPolicies(ClaimLimits limits) {
        this.limits = limits;
        policies = List.of(
                refuse(ClaimRule.CHARGE_NOT_CONFIRMED, ClaimPolicies::namesAnUnconfirmedCharge),
                refuse(ClaimRule.SEVERAL_BANK_ACCOUNTS, ClaimPolicies::isOfSeveralDepositors),
                refuse(ClaimRule.WRONG_TYPE, ClaimPolicies::contradictsTheBank),
                refuse(ClaimRule.ASSESSMENT_MISPLACED, ClaimPolicies::misplacesItsAssessment),
                refuse(ClaimRule.EXCLUDED_BY_FINDING, ClaimPolicies::isExcluded),
                refuse(ClaimRule.DEADLINE_PASSED, this::isTooLate),
                refuse(ClaimRule.PAYEE_IS_NOT_THE_VICTIM, ClaimPolicies::paysSomebodyElse),
                refuse(ClaimRule.AUTHOR_IS_BENEFICIARY, ClaimPolicies::paysItsAuthor),
                refuse(ClaimRule.ITEMS_TOO_HIGH, this::claimsTooManyConsequences),
                refuse(ClaimRule.OWED_TOO_HIGH, ClaimPolicies::fitsNoLine));
    }

    /** The first rule that is against it. */
    Optional<ClaimRule> against(ClaimProposal proposal) {
        return policies.stream()
                .flatMap(policy -> policy.against(proposal).stream())
                .findFirst();
    }

    /** Until when a claim of this type can be made; empty where there is no deadline. */
    public Optional<Instant> deadline(ClaimType type, Instant reportedAt) {
        return type == ClaimType.CUSTOMER ? Optional.of(reportedAt.plus(limits.customerDeadline())) : Optional.empty();
    }

    private static boolean namesAnUnconfirmedCharge(ClaimProposal proposal) {
        return !proposal.content().chargeIds().equals(proposal.asked());
    }

    private static boolean isOfSeveralDepositors(ClaimProposal proposal) {
        return proposal.content().bankAccounts().size() > 1;
    }

    private static boolean contradictsTheBank(ClaimProposal proposal) {
        boolean customer = proposal.content().type() == ClaimType.CUSTOMER;
        return proposal.content().charges().stream().anyMatch(charge -> charge.depositorIsCustomer() != customer);
    }

    private static boolean misplacesItsAssessment(ClaimProposal proposal) {
        boolean customer = proposal.content().type() == ClaimType.CUSTOMER;
        return proposal.content().assessment().isPresent() != customer;
    }

    private static boolean isExcluded(ClaimProposal proposal) {
        return proposal.content()
                .assessment()
                .filter(assessment -> assessment.finding().excludes())
                .isPresent();
    }

    private boolean isTooLate(ClaimProposal proposal) {
        return deadline(proposal.content().type(), proposal.reportedAt())
                .filter(proposal.now()::isAfter)
                .isPresent();
    }

    private static boolean paysSomebodyElse(ClaimProposal proposal) {
        return !proposal.payeeAccounts().containsAll(proposal.content().bankAccounts());
    }

    private static boolean paysItsAuthor(ClaimProposal proposal) {
        return proposal.content()
                .beneficiary()
                .filter(proposal.author()::equals)
                .isPresent();
    }

    private boolean claimsTooManyConsequences(ClaimProposal proposal) {
        return proposal.content().itemsTogether().isMoreThan(limits.itemsPerClaim());
    }

    private static boolean fitsNoLine(ClaimProposal proposal) {
        return proposal.content().owed().yen() > Transfer.LARGEST_AMOUNT;
    }
}
