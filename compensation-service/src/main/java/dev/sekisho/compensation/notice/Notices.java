package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where notices are kept; a row and the fact about it are written together. */
public interface Notices {

    void add(WrittenNotice notice, FactData fact);

    Optional<Notice> find(UUID id);

    /** Nobody else moves it until the transaction ends. */
    Optional<Notice> lock(UUID id);

    /** @param by who published or withdrew it */
    void save(Notice moved, Actor by, FactData fact);

    /** The newest first, drafts included. */
    List<Notice> newest(int limit);

    /** What was published, the newest first. */
    List<Notice> genuine(Search search, int limit);

    /**
     * What somebody holds in their hands.
     *
     * @param opening as {@link OpeningWords} gives it; empty for any
     * @param sender as a notice shows it, compared so too; empty for any
     */
    record Search(Optional<Instant> from, Optional<Instant> until, String sender, String opening) {}
}
