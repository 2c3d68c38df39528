package dev.sekisho.compensation.recovery;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that is still to be carried out.
 *
 * @param reversal under which charge-service knows it; always the same one
 * @param asked what was asked for and may have been answered unheard: the next request is for exactly this again
 * @param attempts made so far, this one included
 * @param amiss whether its claim was withdrawn, holds the charge no more, or its case was closed as own use
 */
public record DueRecovery(RecoveryOrder order, UUID reversal, Optional<Money> asked, int attempts, boolean amiss) {

    public DueRecovery {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(reversal, "reversal");
        Objects.requireNonNull(asked, "asked");
    }
}
