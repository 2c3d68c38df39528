package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.identity.ReproofWaveProposed;
import java.time.Instant;
import java.util.Optional;

/** A wave that one person planned and nobody else has yet looked at. */
public record ProposedWave(WaveTerms terms, long version, Signature proposed) implements ReproofWave {

    static ProposedWave by(Actor actor, WaveTerms terms, Instant now) {
        return new ProposedWave(terms, 0, new Signature(actor.staffId(), actor.person(), now));
    }

    @Override
    public Optional<Signature> approved() {
        return Optional.empty();
    }

    /** Why this approval does not count; empty if it does. */
    Optional<WaveRefusal> refusalOf(Actor by, Instant now, WaveRules rules) {
        if (by.person().equals(proposed.person())) {
            return Optional.of(WaveRefusal.SAME_PERSON);
        }
        boolean tooLate = WaveTerms.dayOf(now).plusDays(rules.leastNoticeDays()).isAfter(terms.deadline());
        return tooLate ? Optional.of(WaveRefusal.DEADLINE_TOO_SOON) : Optional.empty();
    }

    RunningWave approve(Actor by, Instant now) {
        return new RunningWave(terms, version, proposed, new Signature(by.staffId(), by.person(), now));
    }

    ReproofWaveProposed fact() {
        return new ReproofWaveProposed(
                terms.id(),
                terms.reason().name(),
                terms.methods().stream().map(IdentityMethod::name).toList(),
                terms.provedBefore().toString(),
                terms.startsOn().toString(),
                terms.deadline().toString(),
                terms.perDay(),
                proposed.staffId(),
                proposed.person().value());
    }
}
