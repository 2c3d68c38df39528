package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.compensation.copy.CopiedReversals;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The copied reversals in PostgreSQL. */
@ApplicationScoped
class JpaCopiedReversals implements CopiedReversals, PanacheRepositoryBase<CopiedReversalRow, UUID> {

    @Override
    public Optional<CopiedReversal> find(UUID id) {
        return findByIdOptional(id).map(CopiedReversalRow::reversal);
    }

    @Override
    public void keep(CopiedReversal reversal) {
        persist(CopiedReversalRow.of(reversal));
    }
}
