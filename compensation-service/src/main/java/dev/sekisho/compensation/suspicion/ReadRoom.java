package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.suspicion.SuspicionItems.Place;
import dev.sekisho.compensation.suspicion.SuspicionItems.Selection;
import dev.sekisho.compensation.suspicion.SuspicionJournal.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lists items, and opens the case of one: both are journalled here and are no facts, so that nobody learns from what the MLRO reads
 * what the MLRO thinks of.
 */
@ApplicationScoped
public class ReadRoom {

    /** In the journal's place of an item, where none in particular is read. */
    static final UUID NO_ITEM = new UUID(0, 0);

    private final SuspicionItems items;
    private final CaseFiles files;
    private final SuspicionJournal journal;

    ReadRoom(SuspicionItems items, CaseFiles files, SuspicionJournal journal) {
        this.items = items;
        this.files = files;
        this.journal = journal;
    }

    /** At most {@code limit}, the most due first, those behind {@code after} if it is given. */
    @Transactional
    public List<SuspicionItem> list(Selection selection, Optional<Place> after, int limit, Actor by, Instant now) {
        List<SuspicionItem> found = items.list(selection, after, limit);
        journal.write(Event.LISTED, NO_ITEM, Optional.of(by), Integer.toString(found.size()), now);
        return found;
    }

    @Transactional
    public Optional<CaseFile> caseOf(UUID item, Actor by, Instant now) {
        Optional<ItemHead> head = items.find(item).map(SuspicionItem::head);
        head.ifPresent(one -> journal.write(
                Event.CASE_READ, item, Optional.of(by), one.caseNumber().value(), now));
        return head.flatMap(one -> files.find(one.caseNumber(), Optional.empty()));
    }
}
