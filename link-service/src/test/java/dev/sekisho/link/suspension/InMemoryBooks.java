package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.suspension.SuspensionBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A book in memory. */
final class InMemoryBooks implements Books {

    final List<FactData> facts = new ArrayList<>();
    private volatile StandingBook book = new StandingBook(0, List.of());

    static StandingBook after(StandingBook book, BookChange change) {
        List<BookEntry> entries = new ArrayList<>(book.entries());
        entries.removeAll(change.removed());
        entries.addAll(change.added());
        if (entries.stream().map(BookEntry::key).distinct().count() < entries.size()) {
            throw new IllegalStateException("two lines about the same");
        }
        return new StandingBook(change.epoch(), entries);
    }

    @Override
    public StandingBook lock() {
        return book;
    }

    @Override
    public void save(BookChange change) {
        book = after(book, change);
        facts.add(change.fact());
    }

    @Override
    public StandingBook find() {
        return book;
    }

    @Override
    public SuspensionBook read() {
        return book.toBook();
    }

    @Override
    public Optional<SuspensionBook> readUnless(long epoch) {
        return Optional.of(book).filter(now -> now.epoch() != epoch).map(StandingBook::toBook);
    }

    long epoch() {
        return book.epoch();
    }
}
