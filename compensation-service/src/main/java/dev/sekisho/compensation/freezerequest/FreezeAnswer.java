package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a receiving bank says.
 *
 * @param frozen how much is held; there if and only if something is
 * @param code the bank's own for its refusal, and for nothing else
 * @param reference who said so, where one of us wrote it down
 */
public record FreezeAnswer(
        FreezeOutcome outcome,
        Optional<Money> frozen,
        Optional<String> code,
        Optional<String> reference,
        Actor by,
        Instant at) {

    public FreezeAnswer {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (!isPossible(outcome, frozen, code)) {
            throw new IllegalArgumentException("what is frozen has an amount, and what is refused has a code");
        }
    }

    /** Whether such an answer says what belongs to its outcome, and no more. */
    public static boolean isPossible(FreezeOutcome outcome, Optional<Money> frozen, Optional<String> code) {
        return frozen.isPresent() == (outcome == FreezeOutcome.FROZEN)
                && frozen.filter(Money::isZero).isEmpty()
                && code.isPresent() == (outcome == FreezeOutcome.REFUSED);
    }

    boolean saysTheSame(FreezeAnswer other) {
        return outcome == other.outcome && frozen.equals(other.frozen) && code.equals(other.code);
    }
}
