package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Closed by another person, for ever; what turns out later is in the next. */
public record ClosedSettlement(SettlementHead head, Actor closedBy, Instant closedAt) implements Settlement {

    public ClosedSettlement {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(closedAt, "closedAt");
        Words.requireTwo(head.madeBy(), Optional.of(closedBy));
    }
}
