package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedRefund;
import dev.sekisho.compensation.copy.CopiedRefunds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The copied refunds in PostgreSQL. */
@ApplicationScoped
class JpaCopiedRefunds implements CopiedRefunds, PanacheRepositoryBase<CopiedRefundRow, UUID> {

    @Override
    public Optional<CopiedRefund> find(UUID id) {
        return findByIdOptional(id).map(CopiedRefundRow::refund);
    }

    @Override
    public void keep(CopiedRefund refund) {
        persist(CopiedRefundRow.of(refund));
    }
}
