package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ReproofWaveRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans a wave; it asks nobody until another person approves. */
@ApplicationScoped
public class ProposeWave {

    private final ReproofWaves waves;
    private final StaffTokens tokens;
    private final WaveRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    ProposeWave(ReproofWaves waves, StaffTokens tokens, WaveRules rules, Transaction transaction, InstantSource clock) {
        this.waves = waves;
        this.tokens = tokens;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param machineNow the machine's time, by which tokens are good */
    public WaveOutcome propose(Actor by, Wish wish, Instant machineNow) {
        Instant now = clock.instant();
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.OPERATIONS, machineNow)) {
                return new WaveOutcome.Refused(WaveRefusal.NOT_ENTITLED);
            }
            Optional<WaveRefusal> refusal = refusal(wish, WaveTerms.dayOf(now));
            return refusal.isPresent() ? refuse(by, refusal.get()) : add(by, wish, now);
        });
    }

    private Optional<WaveRefusal> refusal(Wish wish, LocalDate today) {
        if (wish.startsOn().isBefore(today)) {
            return Optional.of(WaveRefusal.START_PAST);
        }
        if (wish.startsOn().plusDays(rules.leastNoticeDays()).isAfter(wish.deadline())) {
            return Optional.of(WaveRefusal.DEADLINE_TOO_SOON);
        }
        return wish.perDay() > rules.mostPerDay() ? Optional.of(WaveRefusal.TOO_MANY_PER_DAY) : Optional.empty();
    }

    private WaveOutcome refuse(Actor by, WaveRefusal why) {
        waves.refused(new ReproofWaveRefused(
                UUID.randomUUID(), why.name(), by.staffId(), by.person().value()));
        return new WaveOutcome.Refused(why);
    }

    private WaveOutcome add(Actor by, Wish wish, Instant now) {
        ProposedWave wave = ProposedWave.by(by, wish.terms(), now);
        waves.add(wave, wave.fact());
        return new WaveOutcome.Done(wave);
    }

    /** What is wanted. */
    public record Wish(
            ReproofReason reason,
            List<IdentityMethod> methods,
            LocalDate provedBefore,
            LocalDate startsOn,
            LocalDate deadline,
            int perDay) {

        private WaveTerms terms() {
            return new WaveTerms(UUID.randomUUID(), reason, methods, provedBefore, startsOn, deadline, perDay);
        }
    }
}
