package dev.sekisho.identity.risk;

import java.time.Duration;
import java.util.List;

/** How long signals are kept after they were last seen; no rule may look back farther. */
public record SightingRetention(Duration brief, Duration lasting) {

    public SightingRetention {
        if (brief.isZero() || brief.isNegative() || lasting.compareTo(brief) < 0) {
            throw new IllegalArgumentException("signals are kept for a time, the lasting ones no shorter");
        }
    }

    /** @throws IllegalArgumentException naming the rule that looks back farther */
    public void checkFor(List<RiskRule> rules) {
        rules.stream()
                .filter(rule -> rule.window().compareTo(rule.signal().isLasting() ? lasting : brief) > 0)
                .findFirst()
                .ifPresent(rule -> {
                    throw new IllegalArgumentException("the risk rule " + rule.id() + " looks back too far");
                });
    }
}
