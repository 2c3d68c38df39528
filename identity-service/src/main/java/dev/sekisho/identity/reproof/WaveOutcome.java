package dev.sekisho.identity.reproof;

/** What came of a command about a wave. */
public sealed interface WaveOutcome {

    /** It was done. */
    record Done(ReproofWave wave) implements WaveOutcome {}

    /** It was not. */
    record Refused(WaveRefusal why) implements WaveOutcome {}
}
