package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.HoldRefusal;
import dev.sekisho.charge.monitoring.RuleRefusal;
import dev.sekisho.kit.problem.ProblemException;

/** The problems of monitoring. */
final class MonitoringProblems {

    private MonitoringProblems() {}

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such thing").build();
    }

    static ProblemException impossible(String detail) {
        return ProblemException.of(422, "monitoring-rule-impossible", "There can be no such rule")
                .detail(detail)
                .build();
    }

    static ProblemException refused(RuleRefusal rule) {
        return switch (rule) {
            case DECIDED ->
                ProblemException.of(409, "monitoring-rule-decided", "This was decided before")
                        .build();
            case SAME_PERSON, OVER ->
                ProblemException.of(422, "approval-refused", "This word does not count")
                        .with("rule", rule.name())
                        .build();
            case DRY_RUN_UNKNOWN, DRY_RUN_OF_ANOTHER, DRY_RUN_INCOMPLETE, DRY_RUN_OLD ->
                ProblemException.of(422, "dry-run-needed", "A rule is proposed with a dry run of the very same")
                        .with("rule", rule.name())
                        .build();
        };
    }

    static ProblemException refused(HoldRefusal rule) {
        return switch (rule) {
            case OWN_WALLET ->
                ProblemException.of(422, "decision-refused", "This word does not count")
                        .with("rule", rule.name())
                        .build();
            case NOT_PLACED, OVER, LASTS_ALREADY, DECIDED ->
                ProblemException.of(409, "hold-not-decidable", "This word does not count")
                        .with("rule", rule.name())
                        .build();
        };
    }
}
