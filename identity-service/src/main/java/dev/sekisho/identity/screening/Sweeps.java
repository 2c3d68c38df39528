package dev.sekisho.identity.screening;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Optional;

/** How far the sweep over all persons has got; it goes on from there, whoever goes on. */
public interface Sweeps {

    /** The sweep of this epoch, begun now if it was not. */
    Sweep of(long epoch, Instant now);

    /** Goes on to an account, or to the end; nothing changes if somebody else went on meanwhile. */
    void advance(Sweep from, Optional<AccountId> to, Instant now);

    /** One sweep. @param cursor the last account that was asked about */
    record Sweep(long epoch, Optional<AccountId> cursor, boolean isFinished) {}
}
