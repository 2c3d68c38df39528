package dev.sekisho.identity.reproof;

import dev.sekisho.identity.staff.Signature;
import java.util.Optional;

/** A plan to have identities proved again; it asks nobody before two people wanted it. */
public sealed interface ReproofWave permits ProposedWave, RunningWave, EndedWave {

    WaveTerms terms();

    /** The version of its latest fact. */
    long version();

    Signature proposed();

    Optional<Signature> approved();
}
