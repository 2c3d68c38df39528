package dev.sekisho.compensation.countermeasure;

import dev.sekisho.kernel.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/** It is in place, said by one person and confirmed by another; the promised day stays beside the real one. */
public record DoneMeasure(MeasureHead head, LocalDate promisedOn, LocalDate doneOn, PersonId by)
        implements Countermeasure {

    public DoneMeasure {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(promisedOn, "promisedOn");
        Objects.requireNonNull(doneOn, "doneOn");
        Objects.requireNonNull(by, "by");
    }

    @Override
    public boolean isOverdueOn(LocalDate today) {
        return false;
    }
}
