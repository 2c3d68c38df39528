package dev.sekisho.identity.reproof;

import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.reproof.ReproofDuties.Asked;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ReproofWaveEnded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lets each running wave ask its batch of the day, a bounded number at a time, and ends those whose deadline has come. */
@ApplicationScoped
public class AssignDuties {

    private static final int WAVES_AT_ONCE = 20;
    private static final int ACCOUNTS_AT_ONCE = 100;

    private final ReproofWaves waves;
    private final ReproofDuties duties;
    private final MethodCatalogue catalogue;
    private final WaveRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    AssignDuties(
            ReproofWaves waves,
            ReproofDuties duties,
            MethodCatalogue catalogue,
            WaveRules rules,
            Transaction transaction,
            InstantSource clock) {
        this.waves = waves;
        this.duties = duties;
        this.catalogue = catalogue;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many accounts were asked; a wave in the hands of another worker is left to it */
    public int assignDue() {
        Instant now = clock.instant();
        Set<UUID> seen = new HashSet<>();
        int asked = 0;
        for (int count = 0; count < WAVES_AT_ONCE; count++) {
            Optional<Integer> next = transaction.call(
                    () -> waves.takeBegun(WaveTerms.dayOf(now), seen).map(wave -> {
                        seen.add(wave.terms().id());
                        return advance(wave, now);
                    }));
            if (next.isEmpty()) {
                break;
            }
            asked += next.get();
        }
        return asked;
    }

    private int advance(RunningWave wave, Instant now) {
        if (!now.isBefore(wave.terms().dueBy())) {
            end(wave);
            return 0;
        }
        LocalDate today = WaveTerms.dayOf(now);
        return wave.terms().asksOn(today, rules) ? ask(wave.terms(), today, now) : 0;
    }

    private int ask(WaveTerms wave, LocalDate today, Instant now) {
        Instant morning = today.atStartOfDay(WaveTerms.JAPAN).toInstant();
        int room = wave.perDay() - duties.assignedSince(wave.id(), morning);
        if (room <= 0) {
            return 0;
        }
        List<Asked> accounts = duties.holdCandidates(wave, Math.min(room, ACCOUNTS_AT_ONCE));
        accounts.forEach(account -> ask(wave, account, now));
        return accounts.size();
    }

    private void ask(WaveTerms wave, Asked account, Instant now) {
        DueDuty duty = new DueDuty(
                new DutyHead(
                        UUID.randomUUID(),
                        account.account(),
                        Optional.of(wave.id()),
                        wave.reason(),
                        wave.reason().name(),
                        account.method(),
                        now,
                        wave.dueBy()),
                0);
        duties.add(duty, duty.required(Optional.empty(), catalogue.version()));
    }

    private void end(RunningWave wave) {
        WaveCounts.OfMethod total = waves.counts(wave.terms()).total();
        long late = total.assigned() - total.done();
        waves.save(
                wave.end(),
                new ReproofWaveEnded(
                        wave.terms().id(),
                        Math.toIntExact(total.assigned()),
                        Math.toIntExact(total.done()),
                        Math.toIntExact(late)));
    }
}
