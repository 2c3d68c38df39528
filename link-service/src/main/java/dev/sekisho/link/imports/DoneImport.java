package dev.sekisho.link.imports;

import java.util.Objects;

/** Every line became a link or did not; its content is forgotten. */
public record DoneImport(ImportHead head, ImportPlanner approved) implements LinkImport {

    public DoneImport {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(approved, "approved");
    }

    DoubtedImport doubt(ImportPlanner by) {
        return new DoubtedImport(head, approved, by);
    }
}
