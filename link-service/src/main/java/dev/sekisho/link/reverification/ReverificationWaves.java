package dev.sekisho.link.reverification;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where waves are kept, each change with its fact. */
public interface ReverificationWaves {

    void add(ProposedWave wave, FactData fact);

    /** Held until the transaction ends. */
    Optional<ReverificationWave> lock(UUID id);

    void save(ReverificationWave wave, FactData fact);

    /** How far it has come; no fact, for each link has its own. */
    void save(AskingWave wave);

    /** Nothing changes but the record that an approval did not count. */
    void refused(UUID id, FactData fact);

    /** A wave that asks, held; none that another worker has in hand. */
    Optional<AskingWave> takeAsking();

    /** The newest first, at most {@code limit}. */
    List<ReverificationWave> of(Optional<BankCode> bank, int limit);
}
