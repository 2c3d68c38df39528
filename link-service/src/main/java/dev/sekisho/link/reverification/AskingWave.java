package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.LinkId;
import java.util.Objects;
import java.util.Optional;

/**
 * It goes through the bank's links in the order of their ids.
 *
 * @param last the last one it looked at
 * @param asked how many it asked, and {@code passed} how many rest on enough
 */
public record AskingWave(
        WaveTerms terms, WavePlanner proposed, WavePlanner approved, Optional<LinkId> last, long asked, long passed)
        implements ReverificationWave {

    public AskingWave {
        Objects.requireNonNull(terms, "terms");
        if (proposed.person().equals(approved.person())) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
    }

    AskingWave looked(LinkId at, boolean found) {
        return new AskingWave(
                terms, proposed, approved, Optional.of(at), asked + (found ? 1 : 0), passed + (found ? 0 : 1));
    }

    AskedWave end() {
        return new AskedWave(terms, proposed, approved, asked, passed);
    }
}
