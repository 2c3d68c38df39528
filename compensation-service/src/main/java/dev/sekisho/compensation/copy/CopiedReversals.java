package dev.sekisho.compensation.copy;

import java.util.Optional;
import java.util.UUID;

/** The copied reversals; one that was kept never changes. */
public interface CopiedReversals {

    Optional<CopiedReversal> find(UUID id);

    void keep(CopiedReversal reversal);
}
