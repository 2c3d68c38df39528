package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PayoutId;
import java.util.Optional;

/** The copied payouts; a payout that was found stays as it was found until the transaction ends. */
public interface CopiedPayouts {

    Optional<CopiedPayout> find(PayoutId id);

    void keep(CopiedPayout payout);
}
