package dev.sekisho.compensation.bulletin;

import dev.sekisho.kernel.event.compensation.BulletinEntered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where bulletins are kept; a bulletin and the fact about it are written together, and nothing of them changes. */
public interface Bulletins {

    /** @return false, and nothing is written, if what it corrects was corrected before */
    boolean add(Bulletin bulletin, BulletinEntered fact);

    Optional<Bulletin> find(UUID id);

    /** The newest published first. */
    List<Bulletin> list(Selection selection, Optional<Place> after, int limit);

    /** Of the figures of these bulletins, those that their publisher had given before; of corrected entries none. */
    List<FigureBefore> before(List<UUID> bulletins, Instant enteredUntil);

    /**
     * Which are wanted.
     *
     * @param publishedUntil what was published later is left out
     * @param enteredUntil what we entered later is left out, corrections among it
     */
    record Selection(Instant publishedUntil, Instant enteredUntil, boolean ownOnly, Optional<String> publisher) {}

    /** A place in the list. */
    record Place(Instant publishedAt, UUID id) {}
}
