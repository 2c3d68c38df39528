package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.monitoring.RuleWord.Verdict;
import dev.sekisho.kernel.event.charge.MonitoringRuleProposed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** It waits for a second person; nothing is raised or held by it. */
public record ProposedRule(RuleHead head) implements RuleChange {

    @Override
    public Optional<RuleRefusal> refusalOf(RuleWord word) {
        if (word.verdict() == Verdict.REJECTED) {
            return Optional.empty();
        }
        if (head.proposedBy().filter(word.by()::isSamePersonAs).isPresent()) {
            return Optional.of(RuleRefusal.SAME_PERSON);
        }
        return head.effectiveUntil().filter(until -> !until.isAfter(word.at())).isPresent()
                ? Optional.of(RuleRefusal.OVER)
                : Optional.empty();
    }

    ApprovedRule approved(RuleWord word) {
        Instant from = head.effectiveFrom().isAfter(word.at()) ? head.effectiveFrom() : word.at();
        return new ApprovedRule(head, from, Optional.of(word));
    }

    RejectedRule rejected(RuleWord word) {
        return new RejectedRule(head, word);
    }

    public MonitoringRuleProposed proposed() {
        RuleTerms terms = head.terms();
        Speaker by = head.proposedBy().orElseThrow();
        return new MonitoringRuleProposed(
                head.changeId(),
                head.ruleId(),
                head.version(),
                terms.kind().name(),
                terms.subject().name(),
                terms.parameters().lines(),
                terms.action().name(),
                terms.holdFor().map(Duration::toSeconds).orElse(0L),
                head.effectiveFrom(),
                head.effectiveUntil().orElse(null),
                head.dryRunId().orElseThrow(),
                by.staffId(),
                by.person().value());
    }
}
