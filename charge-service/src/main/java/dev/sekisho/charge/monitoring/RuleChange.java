package dev.sekisho.charge.monitoring;

import java.util.Optional;

/** A version of a rule and what two persons made of it; only an {@link ApprovedRule} decides anything. */
public sealed interface RuleChange permits ProposedRule, ApprovedRule, RejectedRule {

    RuleHead head();

    /** Why this word does not count; empty if it does. */
    Optional<RuleRefusal> refusalOf(RuleWord word);
}
