package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.id.WalletId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The copy, as looking back asks it; wallets of this or another live case are never told: people look at them already. */
public interface Sightings {

    /** What other wallets have in common with those into which the confirmed charges of this case went. */
    Seen of(UUID caseId, LookBackPolicy policy);

    /**
     * From which bank accounts these wallets were charged, the largest sum first; without those of which a bank has said
     * something already, or which a live case is about.
     */
    List<ChargedAccount> accounts(Collection<WalletId> wallets);

    /** @param whole false if there was more than is told */
    record Seen(List<Sighting> sightings, boolean whole) {

        public Seen {
            sightings = List.copyOf(sightings);
        }
    }
}
