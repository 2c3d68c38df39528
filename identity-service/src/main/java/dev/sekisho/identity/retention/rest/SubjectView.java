package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.secrecy.Subject;
import java.util.UUID;

/** Whose records staff may speak of; openings go by themselves. */
enum SubjectView {
    ACCOUNT,
    STAFF;

    Subject of(UUID id) {
        return this == ACCOUNT ? Subject.account(id) : Subject.staff(id);
    }
}
