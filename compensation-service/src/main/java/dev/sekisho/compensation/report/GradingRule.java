package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.Grade;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How hard we act on reports of one kind: the link is stopped in each case, the wallet according to how far the report is
 * believed.
 *
 * @param code stable; it goes with each measure to its owner and into the facts
 * @param lastsFor only of a hold
 */
public record GradingRule(
        String code, String ja, String en, Predicate<Origin> applies, Grade wallet, Optional<Duration> lastsFor) {

    public GradingRule {
        Objects.requireNonNull(ja, "ja");
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(applies, "applies");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("a code is one word in capitals");
        }
        if (lastsFor.isPresent() != (wallet == Grade.HOLD)) {
            throw new IllegalArgumentException("a hold ends by itself, and nothing else does");
        }
    }
}
