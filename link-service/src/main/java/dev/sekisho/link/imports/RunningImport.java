package dev.sekisho.link.imports;

import java.util.Objects;

/** Two persons wanted exactly this file; its parts become links. */
public record RunningImport(ImportHead head, ImportPlanner approved) implements LinkImport {

    public RunningImport {
        Objects.requireNonNull(head, "head");
        if (head.opened().person().equals(approved.person())) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
    }

    DoneImport done() {
        return new DoneImport(head, approved);
    }
}
