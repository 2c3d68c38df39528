package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** A place in the list of charges, newest first: nothing is skipped or told twice when newer charges come meanwhile. */
public record Place(Instant since, ChargeId charge) implements Comparable<Place> {

    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::since)
            .thenComparing(place -> place.charge().toString())
            .reversed();

    public Place {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(charge, "charge");
    }

    public static Place of(CopiedCharge charge) {
        return new Place(charge.since(), charge.id());
    }

    @Override
    public int compareTo(Place other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
