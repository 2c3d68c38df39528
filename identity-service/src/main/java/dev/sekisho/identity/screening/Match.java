package dev.sekisho.identity.screening;

import java.util.Set;

/** One entry beside one person: how much they look alike, and in what. */
record Match(Listed listed, MatchGrade grade, Set<MatchedField> fields) {

    Match {
        fields = Set.copyOf(fields);
    }

    boolean isHit() {
        return grade != MatchGrade.NONE;
    }
}
