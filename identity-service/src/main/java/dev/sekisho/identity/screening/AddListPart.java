package dev.sekisho.identity.screening;

import dev.sekisho.identity.screening.ScreeningLists.PartArrival;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.staff.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes some lines of a list's file; the same part again is the one that is there. */
@ApplicationScoped
public class AddListPart {

    public static final int MOST_LINES = 200;
    public static final int MOST_PARTS = 500;

    private final MlroDesk desk;
    private final ScreeningLists lists;
    private final KeyedHash hash;

    AddListPart(MlroDesk desk, ScreeningLists lists, KeyedHash hash) {
        this.desk = desk;
        this.lists = lists;
        this.hash = hash;
    }

    /** @param part 1 for the first; the file's order is that of the parts */
    public ScreeningOutcome<ScreeningList> add(Actor by, UUID list, int part, List<String> lines, Instant now) {
        if (part < 1 || part > MOST_PARTS || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a part has its number and some lines");
        }
        return desk.work(
                by,
                now,
                signature -> lists.lock(list)
                        .map(found -> add(found, part, lines))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    private ScreeningOutcome<ScreeningList> add(ScreeningList list, int part, List<String> texts) {
        if (!(list instanceof DraftList draft)) {
            return ScreeningOutcome.refused(ScreeningRefusal.DECIDED);
        }
        int row = (part - 1) * MOST_LINES;
        List<KeyedLine> lines = new ArrayList<>(texts.size());
        for (String text : texts) {
            Optional<ListLine> line = ListLine.read(text);
            if (line.isEmpty()) {
                return ScreeningOutcome.refused(ScreeningRefusal.LINE_UNREADABLE);
            }
            lines.add(KeyedLine.of(hash, draft.head().kind(), row + lines.size(), line.get()));
        }
        return lists.addPart(draft.head().id(), part, lines) == PartArrival.DIFFERS
                ? ScreeningOutcome.refused(ScreeningRefusal.PART_DIFFERS)
                : ScreeningOutcome.done(draft);
    }
}
