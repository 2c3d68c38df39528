package dev.sekisho.identity.reproof;

import dev.sekisho.identity.staff.Signature;
import java.util.Optional;

/** A wave that asks a batch of accounts on each of its days. */
public record RunningWave(WaveTerms terms, long version, Signature proposed, Signature approval)
        implements ReproofWave {

    @Override
    public Optional<Signature> approved() {
        return Optional.of(approval);
    }

    EndedWave end() {
        return new EndedWave(terms, version, proposed, approval);
    }
}
