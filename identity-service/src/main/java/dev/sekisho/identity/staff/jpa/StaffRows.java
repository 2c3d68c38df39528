package dev.sekisho.identity.staff.jpa;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.EnrollableStaff;
import dev.sekisho.identity.staff.EnrolledStaff;
import dev.sekisho.identity.staff.EnrollingStaff;
import dev.sekisho.identity.staff.Invitation;
import dev.sekisho.identity.staff.InvitedStaff;
import dev.sekisho.identity.staff.LeftStaff;
import dev.sekisho.identity.staff.Staff;
import dev.sekisho.identity.staff.StaffHead;
import dev.sekisho.identity.staff.StaffMembers.Entry;
import dev.sekisho.identity.staff.StaffSecrets;
import dev.sekisho.identity.staff.TotpSecret;
import dev.sekisho.identity.staff.jpa.StaffRow.State;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Turns rows into staff accounts and back; what is sealed is sealed for its own account and column only. */
@ApplicationScoped
class StaffRows {

    private final Sealing sealing;

    StaffRows(Sealing sealing) {
        this.sealing = sealing;
    }

    StaffRow fresh(Staff staff, Entry entry) {
        StaffRow row = new StaffRow();
        row.staffId = staff.head().id();
        row.personId = staff.head().person().value();
        row.bankCode = staff.head().bank().map(BankCode::value).orElse(null);
        row.founder = entry.founder() == 0 ? null : entry.founder();
        row.nameSealed = sealing.seal(Subject.staff(row.staffId), entry.displayName(), context("name", row.staffId));
        row.addressSealed =
                sealing.seal(Subject.staff(row.staffId), entry.address().value(), context("address", row.staffId));
        row.addressHash = entry.addressHash();
        write(staff, row);
        return row;
    }

    void write(Staff staff, StaffRow row) {
        row.state = state(staff);
        Optional<Invitation> invitation =
                staff instanceof EnrollableStaff open ? Optional.of(open.invitation()) : Optional.empty();
        row.invitationHash = invitation.map(Invitation::codeHash).orElse(null);
        row.invitationEnd = invitation.map(Invitation::endsAt).orElse(null);
        Optional<StaffSecrets> secrets = secretsOf(staff);
        row.passwordHash = secrets.map(StaffSecrets::passwordHash).orElse(null);
        row.totpSealed = secrets.map(known ->
                        sealing.seal(Subject.staff(row.staffId), known.totp().base32(), context("totp", row.staffId)))
                .orElse(null);
        row.totpStep = staff instanceof EnrolledStaff enrolled ? enrolled.lastStep() : null;
        row.addressHash = staff instanceof LeftStaff ? null : row.addressHash;
    }

    Staff read(StaffRow row) {
        StaffHead head = head(row);
        return switch (row.state) {
            case INVITED -> new InvitedStaff(head, row.version, invitation(row));
            case ENROLLING -> new EnrollingStaff(head, row.version, invitation(row), secrets(row));
            case ENROLLED -> new EnrolledStaff(head, row.version, secrets(row), row.totpStep);
            case LEFT -> new LeftStaff(head, row.version);
        };
    }

    StaffHead head(StaffRow row) {
        return new StaffHead(
                row.staffId,
                new PersonId(row.personId),
                Optional.ofNullable(row.bankCode).map(BankCode::new));
    }

    EmailAddress address(StaffRow row) {
        return new EmailAddress(
                sealing.open(Subject.staff(row.staffId), row.addressSealed, context("address", row.staffId)));
    }

    private static Invitation invitation(StaffRow row) {
        return new Invitation(row.invitationHash, row.invitationEnd);
    }

    private StaffSecrets secrets(StaffRow row) {
        return new StaffSecrets(
                row.passwordHash,
                new TotpSecret(sealing.open(Subject.staff(row.staffId), row.totpSealed, context("totp", row.staffId))));
    }

    private static Optional<StaffSecrets> secretsOf(Staff staff) {
        if (staff instanceof EnrollingStaff enrolling) {
            return Optional.of(enrolling.secrets());
        }
        return staff instanceof EnrolledStaff enrolled ? Optional.of(enrolled.secrets()) : Optional.empty();
    }

    private static State state(Staff staff) {
        if (staff instanceof InvitedStaff) {
            return State.INVITED;
        } else if (staff instanceof EnrollingStaff) {
            return State.ENROLLING;
        }
        return staff instanceof EnrolledStaff ? State.ENROLLED : State.LEFT;
    }

    private static String context(String column, UUID staffId) {
        return "staff-" + column + ":" + staffId;
    }
}
