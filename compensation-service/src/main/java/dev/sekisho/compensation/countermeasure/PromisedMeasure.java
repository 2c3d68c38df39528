package dev.sekisho.compensation.countermeasure;

import dev.sekisho.kernel.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/** It is promised by a day, which may be put off; each promise stays in the register. */
public record PromisedMeasure(MeasureHead head, LocalDate promisedOn) implements Countermeasure {

    public PromisedMeasure {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(promisedOn, "promisedOn");
    }

    PromisedMeasure putTo(LocalDate day) {
        return new PromisedMeasure(head.next(), day);
    }

    ClaimedMeasure claimed(LocalDate day, PersonId by) {
        return new ClaimedMeasure(head.next(), promisedOn, day, by);
    }
}
