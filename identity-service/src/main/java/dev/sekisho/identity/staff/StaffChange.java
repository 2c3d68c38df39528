package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.FactData;
import java.util.List;

/** A staff account as it is after something happened, and the facts that say so, in order. */
public record StaffChange(Staff staff, List<FactData> facts) {

    public StaffChange {
        facts = List.copyOf(facts);
    }
}
