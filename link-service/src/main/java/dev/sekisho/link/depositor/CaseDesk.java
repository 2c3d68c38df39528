package dev.sekisho.link.depositor;

import java.util.Optional;

/** Where cases are opened. */
@FunctionalInterface
public interface CaseDesk {

    /** The case's number; the same for the same word. Empty if there was no clear answer: ask again. */
    Optional<String> open(DueCase due);
}
