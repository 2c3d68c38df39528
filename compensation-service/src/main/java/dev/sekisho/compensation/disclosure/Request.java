package dev.sekisho.compensation.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What investigators asked for. @param number of their request or warrant @param readers the accounts of those who may read it */
public record Request(Kind kind, String authority, String number, Set<Part> covers, Set<UUID> readers) {

    public static final int MAX_READERS = 20;

    public static final int MAX_AUTHORITY = 200;
    public static final int MAX_NUMBER = 100;

    public Request {
        Objects.requireNonNull(kind, "kind");
        covers = Collections.unmodifiableSortedSet(new TreeSet<>(EnumSet.copyOf(covers)));
        readers = Set.copyOf(readers);
        if (readers.size() > MAX_READERS) {
            throw new IllegalArgumentException("a few read it");
        }
        if (authority.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("somebody asks, under a number");
        }
        if (!isPossible(kind, covers)) {
            throw new IllegalArgumentException("an inquiry does not reach people's own words");
        }
    }

    /** Whether such a request can cover so much. */
    public static boolean isPossible(Kind kind, Set<Part> covers) {
        return !covers.isEmpty() && covers.stream().allMatch(part -> part.mayBeCoveredBy(kind));
    }

    public boolean covers(Part part) {
        return covers.contains(part);
    }
}
