package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.CopiedPayouts;
import dev.sekisho.kernel.id.PayoutId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The copied payouts in PostgreSQL; the row lock keeps a found payout as it is. */
@ApplicationScoped
class JpaCopiedPayouts implements CopiedPayouts, PanacheRepositoryBase<CopiedPayoutRow, UUID> {

    @Override
    public Optional<CopiedPayout> find(PayoutId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(CopiedPayoutRow::payout);
    }

    @Override
    public void keep(CopiedPayout payout) {
        CopiedPayoutRow row = findById(payout.id().value());
        if (row == null) {
            row = new CopiedPayoutRow();
            row.payoutId = payout.id().value();
            row.become(payout);
            persist(row);
        } else {
            row.become(payout);
        }
    }
}
