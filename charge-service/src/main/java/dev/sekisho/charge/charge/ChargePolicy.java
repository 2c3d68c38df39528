package dev.sekisho.charge.charge;

import java.util.Optional;

/** One named rule that a charge must pass; a pure function. */
public interface ChargePolicy {

    /** The rule's objection, or nothing. */
    Optional<Binding> check(ChargeAttempt attempt);
}
