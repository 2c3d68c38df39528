package dev.sekisho.sandbox.world.carrier;

import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The carrier's directory: what was set for a number, else what its prefix says. */
public final class Lines {

    private final Journal<Entry> journal;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    public Lines(DataFolder folder) {
        this.journal = folder.journal("carrier", Entry.class, entry -> lines.put(entry.e164(), entry.known()));
    }

    public Line of(String e164) {
        Line known = lines.get(e164);
        return known == null ? Line.usual(e164) : known;
    }

    public synchronized void set(String e164, Line line) {
        journal.append(new Entry(e164, line));
        lines.put(e164, line);
    }

    /** One line of the directory's journal. */
    record Entry(String e164, Line known) {}
}
