package dev.sekisho.identity.staff;

import java.util.Objects;

/** What a new staff member is handed to enrol with, once; never printed, kept as a keyed hash only. */
public record EnrolmentCode(String text) {

    public EnrolmentCode {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "EnrolmentCode[redacted]";
    }
}
