package dev.sekisho.compensation.copy;

import java.util.Optional;
import java.util.UUID;

/** The copied refunds; one that was kept never changes. */
public interface CopiedRefunds {

    Optional<CopiedRefund> find(UUID id);

    void keep(CopiedRefund refund);
}
