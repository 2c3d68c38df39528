package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.Objects;

/** One change of the book, which makes the next epoch: lines that go, lines that come, and the one fact about it. */
public record BookChange(long epoch, List<BookEntry> removed, List<BookEntry> added, FactData fact) {

    public BookChange {
        Objects.requireNonNull(fact, "fact");
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }
}
