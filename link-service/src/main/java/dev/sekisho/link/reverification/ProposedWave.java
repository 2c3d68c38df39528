package dev.sekisho.link.reverification;

import dev.sekisho.kernel.event.link.ReverificationProposed;
import java.util.Objects;
import java.util.Optional;

/** One person planned it. */
public record ProposedWave(WaveTerms terms, WavePlanner proposed) implements ReverificationWave {

    public ProposedWave {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(proposed, "proposed");
    }

    AskingWave approve(WavePlanner by) {
        return new AskingWave(terms, proposed, by, Optional.empty(), 0, 0);
    }

    boolean isPlannedBy(WavePlanner other) {
        return proposed.person().equals(other.person());
    }

    ReverificationProposed fact() {
        return new ReverificationProposed(
                terms.id(),
                terms.bank().value(),
                terms.scope().name(),
                terms.verifiedBefore(),
                terms.dueBy(),
                proposed.staffId(),
                proposed.person().value());
    }
}
