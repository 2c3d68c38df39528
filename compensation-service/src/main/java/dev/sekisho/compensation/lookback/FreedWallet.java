package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.compensation.LookAlikeHoldDecided;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** It is let go, and is not held for this case again without a person. */
public record FreedWallet(HoldHead head, Cause cause, Instant at, Optional<Decision> decision)
        implements LookAlikeHold {

    public FreedWallet {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(at, "at");
        if (decision.isPresent() != (cause == Cause.PERSON)) {
            throw new IllegalArgumentException("a person's decision is somebody's, and nothing else is");
        }
    }

    static FreedWallet byPerson(HoldHead head, Decision decision) {
        return new FreedWallet(head, Cause.PERSON, decision.at(), Optional.of(decision));
    }

    LookAlikeHoldDecided decided(CaseNumber number) {
        return new LookAlikeHoldDecided(
                head.id(),
                head.caseId(),
                number.value(),
                head.wallet().value(),
                state().name(),
                cause.name(),
                decision.map(one -> one.by().staff()).orElse(null),
                decision.map(one -> one.by().person().value()).orElse(null));
    }

    @Override
    public HoldState state() {
        return cause == Cause.TIME ? HoldState.LAPSED : HoldState.RELEASED;
    }

    /** What let it go. */
    public enum Cause {
        PERSON,
        /** All depositors that were asked about it said that the charges were their own. */
        DEPOSITORS,
        TIME
    }
}
