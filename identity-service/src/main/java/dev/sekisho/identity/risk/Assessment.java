package dev.sekisho.identity.risk;

import java.util.List;

/**
 * What the policy makes of what is known of an account: a reason to look, never a verdict.
 *
 * @param holdAt the sum at which scores hold
 */
public record Assessment(String policyVersion, int holdAt, List<Evidence> evidence) {

    public Assessment {
        evidence = List.copyOf(evidence);
    }

    public int score() {
        return evidence.stream().mapToInt(Evidence::weight).sum();
    }

    public boolean isHard() {
        return evidence.stream().anyMatch(one -> one.severity() == Severity.HARD);
    }

    public boolean holds() {
        return isHard() || score() >= holdAt;
    }
}
