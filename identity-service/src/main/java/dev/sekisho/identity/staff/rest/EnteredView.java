package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.EnteredStaff;
import java.util.UUID;

/** Who was entered, and the code to hand over; it is shown this once. */
record EnteredView(UUID staffId, String enrolmentCode) {

    static EnteredView of(EnteredStaff entered) {
        return new EnteredView(entered.staffId(), entered.code().text());
    }

    @Override
    public String toString() {
        return "EnteredView[redacted]";
    }
}
