package dev.sekisho.compensation.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What investigators asked for. @param number of their request or warrant */
public record Request(Kind kind, String authority, String number, Set<Part> covers) {

    public static final int MAX_AUTHORITY = 200;
    public static final int MAX_NUMBER = 100;

    public Request {
        Objects.requireNonNull(kind, "kind");
        covers = Collections.unmodifiableSortedSet(new TreeSet<>(EnumSet.copyOf(covers)));
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
