package dev.sekisho.charge.transfer;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;

/** A transfer that was made or refused; it has no state in between. */
public sealed interface Transfer permits PostedTransfer, RefusedTransfer {

    TransferCommand command();

    Instant at();

    /** What everybody is told of it. */
    FactData fact();
}
