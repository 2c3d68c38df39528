package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Money that moved, as the copy knows it; each kind knows what it does to lots. */
public sealed interface Movement permits Charged, Spent, Refunded, Transferred, PaidOut, CameBack, TakenBack {

    /** By time; at one moment what comes in comes first, and then the id decides, so that a trace is always the same. */
    Comparator<Movement> IN_ORDER = Comparator.comparing(Movement::at)
            .thenComparing(movement -> movement.giver().isPresent())
            .thenComparing(movement -> movement.id().toString());

    UUID id();

    Instant at();

    Money amount();

    /** The wallet that gives the money; none when it comes from outside. */
    Optional<WalletId> giver();

    /** Does to the lots what this movement did to the money. */
    void move(LotBook lots);
}
