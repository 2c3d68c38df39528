package dev.sekisho.compensation.countermeasure;

import java.time.LocalDate;

/** A measure against fraud, with the day by which it was last promised. */
public sealed interface Countermeasure permits PromisedMeasure, ClaimedMeasure, DoneMeasure {

    MeasureHead head();

    LocalDate promisedOn();

    /** Whether it should be in place and nobody has confirmed that it is. @param today in Japan */
    default boolean isOverdueOn(LocalDate today) {
        return today.isAfter(promisedOn());
    }
}
