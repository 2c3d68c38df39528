package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import java.util.List;
import java.util.Optional;

/** The copied charges; a charge that was found stays as it was found until the transaction ends. */
public interface CopiedCharges {

    Optional<CopiedCharge> find(ChargeId id);

    void keep(CopiedCharge charge);

    /** At most {@code limit} charges in the order of {@link Place}, those behind {@code after} if it is given. */
    List<CopiedCharge> list(ChargeSelection selection, Optional<Place> after, int limit);
}
