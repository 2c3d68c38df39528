package dev.sekisho.identity.staff;

import java.util.Objects;

/** With what a staff member signs in: the password's hash and the authenticator's secret; never printed. */
public record StaffSecrets(String passwordHash, TotpSecret totp) {

    public StaffSecrets {
        Objects.requireNonNull(passwordHash, "passwordHash");
        Objects.requireNonNull(totp, "totp");
    }

    @Override
    public String toString() {
        return "StaffSecrets[redacted]";
    }
}
