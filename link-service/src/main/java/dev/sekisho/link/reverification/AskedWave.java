package dev.sekisho.link.reverification;

import dev.sekisho.kernel.event.link.ReverificationAsked;
import java.util.Objects;

/** It looked at every link; what it asked for is shown or lapses link by link. */
public record AskedWave(WaveTerms terms, WavePlanner proposed, WavePlanner approved, long asked, long passed)
        implements ReverificationWave {

    public AskedWave {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(proposed, "proposed");
        Objects.requireNonNull(approved, "approved");
    }

    ReverificationAsked fact() {
        return new ReverificationAsked(terms.id(), terms.bank().value(), asked, passed);
    }
}
