package dev.sekisho.link.reverification;

/** A plan to have a bank's links verified again; it asks nobody before two people wanted it. */
public sealed interface ReverificationWave permits ProposedWave, AskingWave, AskedWave {

    WaveTerms terms();

    WavePlanner proposed();
}
