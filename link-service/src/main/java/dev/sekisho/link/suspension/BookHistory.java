package dev.sekisho.link.suspension;

import java.util.List;
import java.util.Optional;

/** Everything that was ever stopped and lifted, written with each change of the book. */
@FunctionalInterface
public interface BookHistory {

    /** The newest first. @param before only lines that are older */
    List<HistoryLine> newest(Optional<Long> before, int limit);
}
