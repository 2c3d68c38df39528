package dev.sekisho.identity.risk;

import java.time.Duration;

/**
 * One broken rule as it was found: which signal, how often, and what would have been within the rule.
 *
 * @param key the signal's keyed hash
 */
public record Evidence(
        String rule,
        SignalKind signal,
        Counted counted,
        String key,
        int seen,
        int most,
        Duration window,
        Severity severity,
        int weight) {

    static Evidence of(Tally tally) {
        RiskRule rule = tally.rule();
        return new Evidence(
                rule.id(),
                rule.signal(),
                rule.counted(),
                tally.key(),
                tally.seen(),
                rule.most(),
                rule.window(),
                rule.severity(),
                rule.weight());
    }

    Known known() {
        return new Known(rule, key);
    }

    /** By what evidence is the same again: the rule and the signal, however often it was seen. */
    public record Known(String rule, String key) {}
}
