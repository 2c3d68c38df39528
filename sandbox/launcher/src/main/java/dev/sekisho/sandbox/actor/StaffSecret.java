package dev.sekisho.sandbox.actor;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one staff member of a sandbox knows: written to the file of the desk after each step, so that nobody is lost when
 * a process ends in between. Never printed.
 *
 * @param bankCode the employing bank, or empty
 * @param enrolmentCode until the enrolment is confirmed, then empty
 * @param lastStep the latest time step of the authenticator that was shown
 */
record StaffSecret(
        String name,
        String email,
        String bankCode,
        String staffId,
        String enrolmentCode,
        String password,
        String totpSecret,
        long lastStep,
        Set<String> roles) {

    static StaffSecret entered(String name, String email, String bankCode, Answer entered) {
        return new StaffSecret(
                name,
                email,
                bankCode,
                entered.text("staffId"),
                entered.text("enrolmentCode"),
                "staff-" + Fresh.key(),
                "",
                0,
                Set.of());
    }

    boolean hasEnrolled() {
        return enrolmentCode.isEmpty();
    }

    StaffSecret with(String newSecret) {
        return new StaffSecret(name, email, bankCode, staffId, enrolmentCode, password, newSecret, 0, roles);
    }

    StaffSecret enrolled() {
        return new StaffSecret(name, email, bankCode, staffId, "", password, totpSecret, lastStep, roles);
    }

    StaffSecret shown(long step) {
        return new StaffSecret(name, email, bankCode, staffId, enrolmentCode, password, totpSecret, step, roles);
    }

    StaffSecret granted(String role) {
        Set<String> more = new LinkedHashSet<>(roles);
        more.add(role);
        return new StaffSecret(name, email, bankCode, staffId, enrolmentCode, password, totpSecret, lastStep, more);
    }

    @Override
    public String toString() {
        return "StaffSecret[" + name + "]";
    }
}
