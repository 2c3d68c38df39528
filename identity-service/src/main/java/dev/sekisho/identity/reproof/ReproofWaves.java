package dev.sekisho.identity.reproof;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.ReproofWaveProposed;
import dev.sekisho.kernel.event.identity.ReproofWaveRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where waves are kept, each change with its fact. */
public interface ReproofWaves {

    void add(ProposedWave wave, ReproofWaveProposed fact);

    /** Holds the wave until the transaction ends. */
    Optional<ReproofWave> lock(UUID id);

    void save(ReproofWave wave, FactData fact);

    /** Nothing changes but the record that an approval did not count; also for a plan that was not kept. */
    void refused(ReproofWaveRefused fact);

    Optional<ReproofWave> find(UUID id);

    /** A running wave that has begun, but none of these and none that another worker has in hand. */
    Optional<RunningWave> takeBegun(LocalDate today, Set<UUID> except);

    /** In the order of their ids. @param after the last one seen */
    List<ReproofWave> page(Optional<UUID> after, int limit);

    WaveCounts counts(WaveTerms wave);
}
