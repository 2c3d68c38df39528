package dev.sekisho.identity.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which signals hold an account for review: dated rules, in days of Japan, and the sum of weights at which scores hold.
 *
 * @param version travels with every assessment
 */
public record RiskPolicy(String version, int holdAt, List<RiskRule> rules) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public RiskPolicy {
        rules = List.copyOf(rules);
        if (!version.matches("[A-Za-z0-9.-]{1,40}")) {
            throw new IllegalArgumentException("a risk policy has a version");
        }
        if (holdAt < 1) {
            throw new IllegalArgumentException("a risk policy holds at a score above nothing");
        }
        Set<String> seen = new HashSet<>();
        if (!rules.stream().allMatch(rule -> seen.add(rule.id() + rule.days().from()))) {
            throw new IllegalArgumentException("a risk rule stands twice for the same day");
        }
    }

    /** The same, with its rules about these signals alone. */
    public RiskPolicy about(List<SignalKind> signals) {
        return new RiskPolicy(
                version,
                holdAt,
                rules.stream().filter(rule -> signals.contains(rule.signal())).toList());
    }

    /** The rules in force at this moment. */
    public List<RiskRule> at(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, JAPAN);
        return rules.stream().filter(rule -> rule.days().cover(today)).toList();
    }

    /** @param known evidence that a reviewer looked at before: it neither holds nor weighs again */
    Assessment judge(List<Tally> tallies, Set<Evidence.Known> known) {
        return new Assessment(
                version,
                holdAt,
                tallies.stream()
                        .filter(Tally::isBroken)
                        .map(Evidence::of)
                        .filter(evidence -> !known.contains(evidence.known()))
                        .toList());
    }
}
