package dev.sekisho.link.posture;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.ImposeSuspension;
import dev.sekisho.link.suspension.Imposition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Stops linking by an entry of the suspension book. */
@ApplicationScoped
class SuspendLinking implements StopsLinking {

    private final ImposeSuspension suspensions;

    SuspendLinking(ImposeSuspension suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void at(BankCode bank, String actor, String note) {
        suspensions.impose(new Imposition(
                Set.of(Operation.LINK),
                Optional.of(bank),
                SuspensionReason.POSTURE,
                actor,
                Optional.empty(),
                Optional.of(note)));
    }
}
