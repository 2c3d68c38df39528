package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.TransferId;
import java.util.Optional;

/** The copied transfers; one that was kept never changes. */
public interface CopiedTransfers {

    Optional<CopiedTransfer> find(TransferId id);

    void keep(CopiedTransfer transfer);
}
