package dev.sekisho.identity.staff;

import java.time.Instant;
import java.util.Optional;

/** A staff account whose invitation is still open: password and authenticator may be set up, also anew. */
public sealed interface EnrollableStaff extends PresentStaff permits InvitedStaff, EnrollingStaff {

    Invitation invitation();

    /** Sets password and authenticator; nothing unless the invitation's code was shown in time. */
    default Optional<EnrollingStaff> enrol(String codeHash, StaffSecrets secrets, Instant now) {
        return invitation().isShownBy(codeHash, now)
                ? Optional.of(new EnrollingStaff(head(), version(), invitation(), secrets))
                : Optional.empty();
    }
}
