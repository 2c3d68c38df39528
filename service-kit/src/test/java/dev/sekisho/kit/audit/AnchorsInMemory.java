package dev.sekisho.kit.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Anchors of a test. */
final class AnchorsInMemory implements Anchors {

    final List<String> contradictions = new ArrayList<>();
    final List<Checkpoint> kept = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> contradicted = new ArrayList<>();

    @Override
    public Optional<Anchor> newest(String log) {
        return notes.stream()
                .map(note -> new Anchor(Checkpoint.of(note).size(), note))
                .filter(anchor -> Checkpoint.of(anchor.note()).origin().equals(log))
                .max(Comparator.comparingLong(Anchor::size));
    }

    @Override
    public void keep(Checkpoint checkpoint, String note) {
        kept.add(checkpoint);
        notes.add(note);
    }

    @Override
    public void contradicted(String log, Optional<String> before, String shown, String why) {
        contradictions.add(why);
        contradicted.add(log);
    }

    @Override
    public List<String> contradictedLogs() {
        return contradicted.stream().distinct().toList();
    }
}
