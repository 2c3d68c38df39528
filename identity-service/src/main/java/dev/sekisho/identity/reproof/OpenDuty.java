package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.kernel.event.identity.ReproofDone;
import java.time.Instant;

/** A duty that is not done, in time or not. */
public sealed interface OpenDuty extends ReproofDuty permits TimelyDuty, OverdueDuty {

    /** The identity was proved again; a proof after the deadline counts, too. */
    default DutyChange done(ProvedIdentity identity, MethodCatalogue catalogue, Instant now) {
        if (!head().isMetBy(identity, catalogue)) {
            throw new IllegalArgumentException("a duty is done by a new proof that counts");
        }
        return new DutyChange(
                new DoneDuty(head(), version(), identity.proofId(), now),
                new ReproofDone(
                        head().id(),
                        head().account().value(),
                        identity.proofId(),
                        identity.method().name(),
                        catalogue.version()));
    }
}
