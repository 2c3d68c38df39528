package dev.sekisho.identity.risk;

/**
 * How many showed a signal within a rule's window.
 *
 * @param key the signal's
 * @param seen at most {@link RiskRule#countTo()}, which then means that many or more
 */
public record Tally(RiskRule rule, String key, int seen) {

    boolean isBroken() {
        return seen > rule.most();
    }
}
