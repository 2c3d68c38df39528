package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.StaffLeft;
import java.util.List;

/** A staff account whose holder has not left. */
public sealed interface PresentStaff extends Staff permits EnrollableStaff, EnrolledStaff {

    /** The way out, open from every state and to one person: stopping needs no second pair of eyes. */
    default StaffChange leave(Actor by) {
        var fact = new StaffLeft(head().id(), head().person().value(), by.staffId());
        return new StaffChange(new LeftStaff(head(), version()), List.of(fact));
    }
}
