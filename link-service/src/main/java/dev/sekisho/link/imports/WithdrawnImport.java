package dev.sekisho.link.imports;

import java.util.Objects;

/** No link of it is left but those that their holders verified since. */
public record WithdrawnImport(ImportHead head, ImportPlanner approved, ImportPlanner doubted, ImportPlanner withdrawn)
        implements LinkImport {

    public WithdrawnImport {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(approved, "approved");
        Objects.requireNonNull(doubted, "doubted");
        Objects.requireNonNull(withdrawn, "withdrawn");
    }
}
