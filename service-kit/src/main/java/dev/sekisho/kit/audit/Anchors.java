package dev.sekisho.kit.audit;

import java.util.List;
import java.util.Optional;

/** What this service keeps of other services' logs, for ever. */
interface Anchors {

    /** The anchored checkpoint with the most entries. */
    Optional<Anchor> newest(String log);

    /** Keeps a checkpoint that was verified; nothing if it is kept already. */
    void keep(Checkpoint checkpoint, String note);

    /** Keeps that a log contradicts what is anchored of it; nothing if the same was seen before. */
    void contradicted(String log, Optional<String> kept, String shown, String why);

    /** The logs that ever contradicted what was anchored of them. */
    List<String> contradictedLogs();

    /** A checkpoint that is kept. @param note as it was signed */
    record Anchor(long size, String note) {}
}
