package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.ChargeSelection;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedCharges;
import dev.sekisho.compensation.copy.Place;
import dev.sekisho.kernel.id.ChargeId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The copied charges in PostgreSQL; the row lock keeps a found charge as it is. */
@ApplicationScoped
class JpaCopiedCharges implements CopiedCharges, PanacheRepositoryBase<CopiedChargeRow, UUID> {

    private static final String BEHIND = " and since <= :since and (since < :since or chargeId < :charge)";
    private static final String NEWEST_FIRST = " order by since desc, chargeId desc";

    @Override
    public Optional<CopiedCharge> find(ChargeId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(CopiedChargeRow::charge);
    }

    @Override
    public void keep(CopiedCharge charge) {
        CopiedChargeRow row = findById(charge.id().value());
        if (row == null) {
            row = new CopiedChargeRow();
            row.chargeId = charge.id().value();
            row.become(charge);
            persist(row);
        } else {
            row.become(charge);
        }
    }

    @Override
    public List<CopiedCharge> list(ChargeSelection selection, Optional<Place> after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("key", key(selection)));
        after.ifPresent(place -> {
            parameters.put("since", place.since());
            parameters.put("charge", place.charge().value());
        });
        String query = column(selection) + " = :key" + (after.isPresent() ? BEHIND : "") + NEWEST_FIRST;
        return find(query, parameters).range(0, limit - 1).stream()
                .map(CopiedChargeRow::charge)
                .toList();
    }

    private static String column(ChargeSelection selection) {
        if (selection instanceof ChargeSelection.OfWallet) {
            return "walletId";
        }
        return selection instanceof ChargeSelection.OfBankAccount ? "bankAccountId" : "chargeId";
    }

    private static UUID key(ChargeSelection selection) {
        if (selection instanceof ChargeSelection.OfWallet ofWallet) {
            return ofWallet.wallet().value();
        }
        if (selection instanceof ChargeSelection.OfBankAccount ofBankAccount) {
            return ofBankAccount.bankAccount().value();
        }
        return ((ChargeSelection.OfCharge) selection).charge().value();
    }
}
