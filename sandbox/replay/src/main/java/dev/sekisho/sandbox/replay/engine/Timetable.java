package dev.sekisho.sandbox.replay.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Acts by business moment, in the order of time; acts may add later ones while they run. */
public final class Timetable {

    private final NavigableMap<Instant, List<Act>> acts = new TreeMap<>();

    public synchronized void at(Instant moment, Act act) {
        acts.computeIfAbsent(moment, fresh -> new ArrayList<>()).add(act);
    }

    /** The earliest moment with all its acts, which are no longer in the timetable. */
    synchronized Optional<Moment> next() {
        return Optional.ofNullable(acts.pollFirstEntry()).map(entry -> new Moment(entry.getKey(), entry.getValue()));
    }

    /** Acts that belong together in time. */
    record Moment(Instant at, List<Act> acts) {}
}
