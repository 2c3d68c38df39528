package dev.sekisho.identity.password;

/** A reset whose code nobody has shown; the password has not changed. */
public record AskedReset(ResetHead head) implements PasswordReset {

    /** @throws IllegalStateException if it is nobody's */
    FreezingReset shown(String nextHash) {
        if (head.account().isEmpty()) {
            throw new IllegalStateException("there is no account whose password it could be");
        }
        return new FreezingReset(head, nextHash);
    }
}
