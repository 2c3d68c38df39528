package dev.sekisho.compensation.lookup;

import dev.sekisho.compensation.copy.ChargeSelection;
import dev.sekisho.compensation.copy.CopiedCharges;
import dev.sekisho.compensation.copy.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Support reads the charges of a wallet, of a bank account, or one charge. */
@ApplicationScoped
public class LookUpCharges {

    private final CopiedCharges charges;
    private final LookupLimits limits;

    @Inject
    public LookUpCharges(CopiedCharges charges, LookupLimits limits) {
        this.charges = charges;
        this.limits = limits;
    }

    /**
     * A page behind {@code after}, or the first.
     *
     * @param size between 1 and {@link LookupLimits#maxPage()}
     */
    @Transactional
    public ChargePage page(ChargeSelection selection, Optional<Place> after, int size) {
        if (!limits.allowsPageOf(size)) {
            throw new IllegalArgumentException("a page of " + size);
        }
        return ChargePage.cut(charges.list(selection, after, size + 1), size);
    }
}
