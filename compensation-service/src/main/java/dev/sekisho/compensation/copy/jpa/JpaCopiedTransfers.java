package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.compensation.copy.CopiedTransfers;
import dev.sekisho.kernel.id.TransferId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The copied transfers in PostgreSQL. */
@ApplicationScoped
class JpaCopiedTransfers implements CopiedTransfers, PanacheRepositoryBase<CopiedTransferRow, UUID> {

    @Override
    public Optional<CopiedTransfer> find(TransferId id) {
        return findByIdOptional(id.value()).map(CopiedTransferRow::transfer);
    }

    @Override
    public void keep(CopiedTransfer transfer) {
        persist(CopiedTransferRow.of(transfer));
    }
}
