package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;

/** Written down by one person; nothing is settled by it. */
public record MadeSettlement(SettlementHead head) implements Settlement {

    public MadeSettlement {
        Objects.requireNonNull(head, "head");
    }

    ClosedSettlement closed(Actor by, Instant at) {
        return new ClosedSettlement(head.next(), by, at);
    }
}
