package dev.sekisho.charge.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.monitoring.ApprovedRule;
import dev.sekisho.charge.monitoring.ProposedRule;
import dev.sekisho.charge.monitoring.RejectedRule;
import dev.sekisho.charge.monitoring.RuleChange;
import dev.sekisho.charge.monitoring.RuleHead;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.monitoring.RuleWord;
import dev.sekisho.charge.monitoring.Speaker;
import dev.sekisho.charge.monitoring.Subject;
import dev.sekisho.charge.monitoring.WatchAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One version of a rule, with who wants it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleView(
        UUID changeId,
        String ruleId,
        int version,
        State state,
        RuleKind kind,
        Subject subject,
        Map<String, Long> parameters,
        WatchAction action,
        Long holdHours,
        String wordsJa,
        String wordsEn,
        Instant effectiveFrom,
        Instant effectiveUntil,
        Instant inForceFrom,
        UUID dryRunId,
        UUID proposedBy,
        Instant proposedAt,
        UUID decidedBy,
        Instant decidedAt,
        String note) {

    /** What became of it. */
    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    static RuleView of(RuleChange change) {
        RuleHead head = change.head();
        Optional<RuleWord> word = word(change);
        return new RuleView(
                head.changeId(),
                head.ruleId(),
                head.version(),
                state(change),
                head.terms().kind(),
                head.terms().subject(),
                head.terms().parameters().values(),
                head.terms().action(),
                head.terms().holdFor().map(Duration::toHours).orElse(null),
                head.terms().words().ja(),
                head.terms().words().en(),
                head.effectiveFrom(),
                head.effectiveUntil().orElse(null),
                change instanceof ApprovedRule approved ? approved.inForceFrom() : null,
                head.dryRunId().orElse(null),
                head.proposedBy().map(Speaker::staffId).orElse(null),
                head.proposedAt(),
                word.map(said -> said.by().staffId()).orElse(null),
                word.map(RuleWord::at).orElse(null),
                word.map(RuleWord::note).orElse(null));
    }

    private static State state(RuleChange change) {
        if (change instanceof ProposedRule) {
            return State.PROPOSED;
        }
        return change instanceof ApprovedRule ? State.APPROVED : State.REJECTED;
    }

    private static Optional<RuleWord> word(RuleChange change) {
        if (change instanceof ApprovedRule approved) {
            return approved.word();
        }
        return change instanceof RejectedRule rejected ? Optional.of(rejected.word()) : Optional.empty();
    }
}
