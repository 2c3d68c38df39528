package dev.sekisho.charge.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a rule looks for; a pure function of what one subject moved. */
sealed interface Pattern
        permits Ladder, RapidCharges, FullCapOfNewLink, BothSidesOfMonth, ChargeThenLeave, ManyWalletsAtTerminal {

    /** The movements it looks at. */
    Set<MovementKind> kinds();

    /** Whose links' money it looks at. */
    LinkAge age();

    /** Whether this movement has any part in whether the pattern is seen: that of old links has none in what new ones do. */
    default boolean regards(Movement movement) {
        return kinds().contains(movement.kind()) && (movement.kind().leaves() || age().covers(movement));
    }

    /** Nothing that settled longer before a movement decides whether that movement meets it. */
    Duration reach();

    /**
     * What was seen if the last of these movements meets it, the last included; else nothing.
     *
     * @param upTo the subject's movements in time, the one that is asked about last
     */
    List<Movement> seen(List<Movement> upTo);

    static Movement last(List<Movement> upTo) {
        return upTo.get(upTo.size() - 1);
    }
}
