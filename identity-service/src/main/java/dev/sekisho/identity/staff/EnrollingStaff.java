package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.StaffEnrolled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who has chosen a password and got an authenticator's secret, and has not yet shown that it works. */
public record EnrollingStaff(StaffHead head, long version, Invitation invitation, StaffSecrets secrets)
        implements EnrollableStaff {

    /** Ends the enrolment; the time step of the authenticator's code that proved it is used up with it. */
    public Optional<StaffChange> confirm(String codeHash, String totp, Instant now) {
        if (!invitation.isShownBy(codeHash, now)) {
            return Optional.empty();
        }
        return Totp.stepOf(secrets.totp(), totp, now).map(this::enrolledAt);
    }

    private StaffChange enrolledAt(long step) {
        var enrolled = new EnrolledStaff(head, version, secrets, step);
        return new StaffChange(
                enrolled, List.of(new StaffEnrolled(head.id(), head.person().value())));
    }
}
