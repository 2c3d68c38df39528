package dev.sekisho.identity.reproof;

import dev.sekisho.identity.staff.Signature;
import java.util.Optional;

/** A wave whose deadline has come: it asks nobody any more, and what it asked for is done or overdue. */
public record EndedWave(WaveTerms terms, long version, Signature proposed, Signature approval) implements ReproofWave {

    @Override
    public Optional<Signature> approved() {
        return Optional.of(approval);
    }
}
