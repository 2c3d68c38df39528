package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.monitoring.RuleWord.Verdict;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecided;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecisionRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hears a second person about a version of a rule. */
@ApplicationScoped
public class DecideRule {

    private final Rules rules;

    @Inject
    public DecideRule(Rules rules) {
        this.rules = rules;
    }

    /** Empty if there is no such version. */
    @Transactional
    public Optional<Outcome> decide(UUID changeId, RuleWord word) {
        return rules.lock(changeId).map(present -> hear(present, word));
    }

    private Outcome hear(RuleChange present, RuleWord word) {
        Optional<RuleRefusal> refusal = present.refusalOf(word);
        if (refusal.isPresent()) {
            rules.refused(present, refused(present.head(), refusal.get(), word.by()));
            return new Outcome.Refused(refusal.get());
        }
        ProposedRule proposed = (ProposedRule) present;
        if (word.verdict() == Verdict.REJECTED) {
            RejectedRule rejected = proposed.rejected(word);
            rules.reject(rejected, decided(proposed.head(), word, null));
            return new Outcome.Decided(rejected);
        }
        ApprovedRule approved = proposed.approved(word);
        rules.approve(approved, decided(proposed.head(), word, approved.inForceFrom()));
        return new Outcome.Decided(approved);
    }

    private static MonitoringRuleDecided decided(RuleHead head, RuleWord word, Instant inForceFrom) {
        return new MonitoringRuleDecided(
                head.changeId(),
                head.ruleId(),
                head.version(),
                word.verdict().name(),
                inForceFrom,
                word.by().staffId(),
                word.by().person().value());
    }

    private static MonitoringRuleDecisionRefused refused(RuleHead head, RuleRefusal rule, Speaker by) {
        return new MonitoringRuleDecisionRefused(
                head.changeId(),
                head.ruleId(),
                head.version(),
                rule.name(),
                by.staffId(),
                by.person().value());
    }

    /** What came of a word. */
    public sealed interface Outcome {

        /** It counts. */
        record Decided(RuleChange change) implements Outcome {}

        /** It does not, and nothing changed but the record of it. */
        record Refused(RuleRefusal rule) implements Outcome {}
    }
}
