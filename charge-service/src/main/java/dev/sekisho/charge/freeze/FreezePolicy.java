package dev.sekisho.charge.freeze;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a new or a raised freeze must obey; a pure function.
 *
 * @param longestHold from a hold's beginning to its end
 * @param slack how far the clock of whoever asks may be ahead of this one
 * @param most how many freezes of one wallet may be in force at once
 */
public record FreezePolicy(Duration longestHold, Duration slack, int most) {

    public FreezePolicy {
        if (longestHold.isNegative() || longestHold.isZero() || slack.isNegative() || most < 1) {
            throw new IllegalArgumentException("a hold lasts some time, and a wallet may be frozen");
        }
    }

    Optional<FreezeRule> refusal(FreezeCommand command, Optional<Freeze> known, WalletFreezes freezes, Instant now) {
        if (known.orElse(null) instanceof ReleasedFreeze) {
            return Optional.of(FreezeRule.RELEASED);
        }
        if (known.orElse(null) instanceof StandingFreeze standing) {
            return raiseRefused(command, standing, now);
        }
        Optional<FreezeRule> refused = endRefused(command, now, now);
        return refused.isPresent() || freezes.inForce().size() < most ? refused : Optional.of(FreezeRule.TOO_MANY);
    }

    private Optional<FreezeRule> raiseRefused(FreezeCommand command, StandingFreeze standing, Instant now) {
        if (standing.isOfACaseOfOthersThan(command.by())) {
            return Optional.of(FreezeRule.OF_A_CASE);
        }
        return standing.isLoweredBy(command)
                ? Optional.of(FreezeRule.GRADE_LOWERED)
                : endRefused(command, standing.since(), now);
    }

    private Optional<FreezeRule> endRefused(FreezeCommand command, Instant since, Instant now) {
        return command.endsAt().flatMap(end -> {
            if (!end.isAfter(now)) {
                return Optional.of(FreezeRule.END_PASSED);
            }
            return end.isAfter(since.plus(longestHold).plus(slack))
                    ? Optional.of(FreezeRule.END_TOO_FAR)
                    : Optional.empty();
        });
    }
}
