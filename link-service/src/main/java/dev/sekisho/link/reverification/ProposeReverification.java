package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.bank.Banks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Plans a wave; it asks nobody until another person approves. */
@ApplicationScoped
public class ProposeReverification {

    private final ReverificationWaves waves;
    private final Banks banks;
    private final WaveLimits limits;
    private final InstantSource clock;

    ProposeReverification(ReverificationWaves waves, Banks banks, WaveLimits limits, InstantSource clock) {
        this.waves = waves;
        this.banks = banks;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    public WaveOutcome propose(Wish wish, UUID staffId, PersonId person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (banks.find(wish.bank(), now).isEmpty()) {
            return new WaveOutcome.Refused(WaveRefusal.BANK_UNKNOWN);
        }
        if (wish.dueBy().isBefore(now) || wish.dueBy().isAfter(now.plus(limits.longestTime()))) {
            return new WaveOutcome.Refused(WaveRefusal.DEADLINE_OUT_OF_RANGE);
        }
        WaveTerms terms = new WaveTerms(UUID.randomUUID(), wish.bank(), wish.scope(), now, wish.dueBy());
        ProposedWave wave = new ProposedWave(terms, new WavePlanner(staffId, person, now));
        waves.add(wave, wave.fact());
        return new WaveOutcome.Done(wave);
    }

    /** What is wanted, of the links that are verified at this moment. */
    public record Wish(BankCode bank, WaveScope scope, Instant dueBy) {}
}
