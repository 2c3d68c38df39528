package dev.sekisho.sandbox.world.bank;

/** One thing that happened at the bank apart from its bookings. */
sealed interface RegisterLine {

    /** A depositor came. */
    record DepositorCame(Depositor depositor) implements RegisterLine {}

    /** A depositor gave a mandate. */
    record MandateGiven(Mandate mandate) implements RegisterLine {}

    /** A mandate was revoked. */
    record MandateRevoked(String mandateId) implements RegisterLine {}

    /** Somebody failed to be the depositor; the account may not exist. */
    record AttemptFailed(AccountKey account) implements RegisterLine {}

    /** The failures were forgiven: the depositor succeeded, or the branch unlocked the account. */
    record FailuresForgiven(AccountKey account) implements RegisterLine {}

    /** The depositor closed the account; its number is never given away again. */
    record AccountClosed(AccountKey account) implements RegisterLine {}

    /** The depositor was told something. */
    record DepositorTold(Notice notice) implements RegisterLine {}
}
