package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A charge as it stands now, for the wallet's owner only. */
@ApplicationScoped
public class ViewCharge {

    private final Charges charges;

    @Inject
    public ViewCharge(Charges charges) {
        this.charges = charges;
    }

    public Optional<Charge> of(ChargeId id, WalletId owner) {
        return charges.find(id, owner);
    }
}
