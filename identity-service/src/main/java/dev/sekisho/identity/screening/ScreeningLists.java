package dev.sekisho.identity.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where lists are kept; their entries are added and never changed, and readable nowhere else. */
public interface ScreeningLists {

    void add(DraftList list);

    Optional<ScreeningList> find(UUID id);

    /** As {@link #find}, and holds the list until the transaction ends. */
    Optional<ScreeningList> lock(UUID id);

    void save(ScreeningList list);

    /** Adds the lines of one part, unless that part is there already. */
    PartArrival addPart(UUID list, int part, List<KeyedLine> lines);

    /** Lines in the order of the file. @param after the row of the last one seen, -1 for none */
    List<KeyedLine> lines(UUID list, int after, int limit);

    /** How many different references the list has. */
    int references(UUID list);

    ListDiff diff(ScreeningList list);

    Optional<ActiveList> active(ListKind kind);

    /** The number of the latest change of any list; 0 before the first. */
    long epoch();

    /** The next number; nobody else gets one until the transaction ends. */
    long nextEpoch();

    /** What came of a part. */
    enum PartArrival {
        ADDED,
        REPEATED,
        DIFFERS
    }
}
