package dev.sekisho.link.reverification;

/** What came of a command about a wave. */
public sealed interface WaveOutcome {

    /** It was done. */
    record Done(ReverificationWave wave) implements WaveOutcome {}

    /** It was not. */
    record Refused(WaveRefusal why) implements WaveOutcome {}
}
