package dev.sekisho.charge.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Records what is to be watched for from a date on; it counts only once another person approves. */
@ApplicationScoped
public class ProposeRule {

    private static final Duration DRY_RUN_IS_NEW = Duration.ofDays(7);

    private final Rules rules;
    private final DryRuns dryRuns;

    @Inject
    public ProposeRule(Rules rules, DryRuns dryRuns) {
        this.rules = rules;
        this.dryRuns = dryRuns;
    }

    @Transactional
    public Outcome propose(Proposal proposal, Speaker by, Instant now) {
        Optional<RuleRefusal> refusal = refusal(proposal, now);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        ProposedRule change = new ProposedRule(new RuleHead(
                UUID.randomUUID(),
                proposal.ruleId(),
                rules.nextVersion(proposal.ruleId()),
                proposal.terms(),
                proposal.effectiveFrom(),
                proposal.effectiveUntil(),
                Optional.of(proposal.dryRunId()),
                Optional.of(by),
                now));
        rules.propose(change);
        return new Outcome.Proposed(change);
    }

    private Optional<RuleRefusal> refusal(Proposal proposal, Instant now) {
        Optional<DryRunResult> found = dryRuns.find(proposal.dryRunId());
        if (found.isEmpty()) {
            return Optional.of(RuleRefusal.DRY_RUN_UNKNOWN);
        }
        DryRunResult run = found.get();
        if (!proposal.terms()
                .looksFor(
                        run.question().kind(),
                        run.question().subject(),
                        run.question().parameters())) {
            return Optional.of(RuleRefusal.DRY_RUN_OF_ANOTHER);
        }
        if (!run.complete()) {
            return Optional.of(RuleRefusal.DRY_RUN_INCOMPLETE);
        }
        return run.madeAt().plus(DRY_RUN_IS_NEW).isBefore(now)
                ? Optional.of(RuleRefusal.DRY_RUN_OLD)
                : Optional.empty();
    }

    /** What is wanted. */
    public record Proposal(
            String ruleId, RuleTerms terms, Instant effectiveFrom, Optional<Instant> effectiveUntil, UUID dryRunId) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** It waits for a second person. */
        record Proposed(ProposedRule change) implements Outcome {}

        /** It was not recorded: no dry run stands behind it. */
        record Refused(RuleRefusal rule) implements Outcome {}
    }
}
