package dev.sekisho.identity.screening;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lists in force, read again only after one of them changed. */
@ApplicationScoped
class ListIndexes {

    private static final int BATCH = 2_000;

    private final ScreeningLists lists;
    private final Transaction transaction;
    private volatile Optional<ListIndex> latest = Optional.empty();

    ListIndexes(ScreeningLists lists, Transaction transaction) {
        this.lists = lists;
        this.transaction = transaction;
    }

    /** As they are now; to be asked outside of a transaction, because filing them takes its time. */
    ListIndex refreshed() {
        Optional<Content> changed = transaction.call(this::changed);
        changed.ifPresent(this::file);
        return latest.orElseThrow();
    }

    /** As they were read last, so that nobody waits for them; whoever is asked about so is a straggler of the next. */
    ListIndex atHand() {
        return latest.orElseGet(() -> file(read(lists.epoch())));
    }

    private Optional<Content> changed() {
        long epoch = lists.epoch();
        boolean known = latest.map(index -> index.epoch() == epoch).orElse(false);
        return known ? Optional.empty() : Optional.of(read(epoch));
    }

    private ListIndex file(Content content) {
        ListIndex index = new ListIndex(
                content.epoch(), content.entries().stream().map(Entry::listed).toList());
        latest = Optional.of(index);
        return index;
    }

    private Content read(long epoch) {
        List<Entry> all = new ArrayList<>();
        for (ListKind kind : ListKind.values()) {
            lists.active(kind).ifPresent(list -> read(list.head().id(), kind, all));
        }
        return new Content(epoch, all);
    }

    private void read(UUID list, ListKind kind, List<Entry> all) {
        int last = -1;
        for (List<KeyedLine> lines = lists.lines(list, last, BATCH);
                !lines.isEmpty();
                lines = lists.lines(list, last, BATCH)) {
            lines.forEach(line -> all.add(new Entry(list, kind, line)));
            last = lines.get(lines.size() - 1).row();
        }
    }

    /** What was read. */
    private record Content(long epoch, List<Entry> entries) {}

    /** One line of one list. */
    private record Entry(UUID list, ListKind kind, KeyedLine line) {

        Listed listed() {
            return Listed.of(list, kind, line.row(), line.key(), line.line().entry());
        }
    }
}
