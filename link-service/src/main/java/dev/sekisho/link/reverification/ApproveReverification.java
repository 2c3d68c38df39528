package dev.sekisho.link.reverification;

import dev.sekisho.kernel.event.link.ReverificationApproved;
import dev.sekisho.kernel.event.link.ReverificationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The second pair of eyes: lets a planned wave ask, if another human looks at it than who planned it. */
@ApplicationScoped
public class ApproveReverification {

    private final ReverificationWaves waves;

    ApproveReverification(ReverificationWaves waves) {
        this.waves = waves;
    }

    @Transactional
    public WaveOutcome approve(UUID id, WavePlanner by) {
        return waves.lock(id)
                .map(wave -> decide(wave, by))
                .orElseGet(() -> new WaveOutcome.Refused(WaveRefusal.UNKNOWN));
    }

    private WaveOutcome decide(ReverificationWave wave, WavePlanner by) {
        if (!(wave instanceof ProposedWave proposed)) {
            return refuse(wave, by, WaveRefusal.DECIDED);
        }
        if (proposed.isPlannedBy(by)) {
            return refuse(wave, by, WaveRefusal.SAME_PERSON);
        }
        AskingWave asking = proposed.approve(by);
        waves.save(
                asking,
                new ReverificationApproved(
                        wave.terms().id(), by.staffId(), by.person().value()));
        return new WaveOutcome.Done(asking);
    }

    private WaveOutcome refuse(ReverificationWave wave, WavePlanner by, WaveRefusal why) {
        UUID id = wave.terms().id();
        waves.refused(
                id,
                new ReverificationRefused(
                        id, why.name(), by.staffId(), by.person().value()));
        return new WaveOutcome.Refused(why);
    }
}
