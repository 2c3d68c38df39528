package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.charge.MonitoringRuleDecided;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecisionRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of rules, added and never changed; a row and the fact about it are written together. */
public interface Rules {

    /** The number that the next version of a rule gets; nobody else takes it until the transaction ends. */
    int nextVersion(String ruleId);

    void propose(ProposedRule change);

    /** Nobody else decides it until the transaction ends. */
    Optional<RuleChange> lock(UUID changeId);

    void approve(ApprovedRule rule, MonitoringRuleDecided fact);

    void reject(RejectedRule rule, MonitoringRuleDecided fact);

    /** Nothing changes but the record that a word did not count. */
    void refused(RuleChange change, MonitoringRuleDecisionRefused fact);

    /** All versions, by rule and version. @param most how many at most */
    List<RuleChange> all(int most);

    /** The approved versions that are in force at some moment from {@code since} on. */
    List<RuleVersion> inForceSince(Instant since);
}
