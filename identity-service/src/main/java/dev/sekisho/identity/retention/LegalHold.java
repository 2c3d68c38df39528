package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Signature;
import java.util.UUID;

/** Keeps the records of a subject, and of every account of the same person, whatever the time. */
public sealed interface LegalHold permits StandingHold, LiftedHold {

    UUID id();

    /** The version of its latest fact. */
    long version();

    Subject subject();

    Signature placed();
}
