package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import java.time.Instant;

/**
 * The tries of signing in and enrolling, for subjects known or not.
 *
 * <p>They are counted for an address or a staff account, never for an enrolment: to enrol again starts no count anew.
 */
public interface StaffTries {

    /** Counts one try, if any is left, in a transaction of its own; fails inside another. */
    Share take(Purpose purpose, String subject, Instant now);

    /** Takes back one try at which nothing was looked at, in a transaction of its own. */
    void giveBack(Purpose purpose, String subject);

    /** Starts the count anew. */
    void succeeded(Purpose purpose, String subject);

    /** Keeps the fact that a try, counted before under this purpose, was refused. */
    void refused(Purpose purpose, String subject, StaffAuthenticationRefused fact);

    /** What is tried. */
    enum Purpose {
        PASSWORD,
        FACTOR,
        ENROLMENT
    }
}
