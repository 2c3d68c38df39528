package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The copied charges; a charge that was found stays as it was found until the transaction ends. */
public interface CopiedCharges {

    /** Those of them that are known. */
    Map<ChargeId, CopiedCharge> find(Set<ChargeId> ids);

    /** Charges that were not known; fails if one of them is by now. */
    void add(Collection<CopiedCharge> charges);

    /** Charges that were found in this transaction. */
    void change(Collection<CopiedCharge> charges);

    default Optional<CopiedCharge> find(ChargeId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Adds a charge, or changes it if it is known. */
    default void keep(CopiedCharge charge) {
        if (find(charge.id()).isPresent()) {
            change(List.of(charge));
        } else {
            add(List.of(charge));
        }
    }

    /** At most {@code limit} charges in the order of {@link Place}, those behind {@code after} if it is given. */
    List<CopiedCharge> list(ChargeSelection selection, Optional<Place> after, int limit);
}
