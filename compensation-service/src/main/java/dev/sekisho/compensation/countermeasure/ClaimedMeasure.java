package dev.sekisho.compensation.countermeasure;

import dev.sekisho.kernel.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/** A person says that it is in place; another one has to look. */
public record ClaimedMeasure(MeasureHead head, LocalDate promisedOn, LocalDate doneOn, PersonId by)
        implements Countermeasure {

    public ClaimedMeasure {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(promisedOn, "promisedOn");
        Objects.requireNonNull(doneOn, "doneOn");
        Objects.requireNonNull(by, "by");
    }

    DoneMeasure confirmed() {
        return new DoneMeasure(head.next(), promisedOn, doneOn, by);
    }

    /** It is not in place after all: it is promised as before. */
    PromisedMeasure doubted() {
        return new PromisedMeasure(head.next(), promisedOn);
    }
}
