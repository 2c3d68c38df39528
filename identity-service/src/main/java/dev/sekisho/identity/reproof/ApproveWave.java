package dev.sekisho.identity.reproof;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ReproofWaveApproved;
import dev.sekisho.kernel.event.identity.ReproofWaveRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The second pair of eyes: lets a planned wave run, if another human looks at it than who planned it. */
@ApplicationScoped
public class ApproveWave {

    private final ReproofWaves waves;
    private final StaffTokens tokens;
    private final WaveRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    ApproveWave(ReproofWaves waves, StaffTokens tokens, WaveRules rules, Transaction transaction, InstantSource clock) {
        this.waves = waves;
        this.tokens = tokens;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param machineNow the machine's time, by which tokens are good */
    public WaveOutcome approve(Actor by, UUID waveId, Instant machineNow) {
        Instant now = clock.instant();
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.OPERATIONS_APPROVER, machineNow)) {
                return new WaveOutcome.Refused(WaveRefusal.NOT_ENTITLED);
            }
            return waves.lock(waveId)
                    .map(wave -> decide(by, wave, now))
                    .orElseGet(() -> new WaveOutcome.Refused(WaveRefusal.UNKNOWN));
        });
    }

    private WaveOutcome decide(Actor by, ReproofWave wave, Instant now) {
        if (!(wave instanceof ProposedWave proposed)) {
            return refuse(by, wave, WaveRefusal.DECIDED);
        }
        Optional<WaveRefusal> refusal = proposed.refusalOf(by, now, rules);
        if (refusal.isPresent()) {
            return refuse(by, wave, refusal.get());
        }
        RunningWave running = proposed.approve(by, now);
        waves.save(
                running,
                new ReproofWaveApproved(
                        running.terms().id(), by.staffId(), by.person().value()));
        return new WaveOutcome.Done(running);
    }

    private WaveOutcome refuse(Actor by, ReproofWave wave, WaveRefusal why) {
        waves.refused(new ReproofWaveRefused(
                wave.terms().id(), why.name(), by.staffId(), by.person().value()));
        return new WaveOutcome.Refused(why);
    }
}
