package dev.sekisho.identity.staff;

import dev.sekisho.identity.webauthn.PasskeyChallenges.Challenge;
import java.util.UUID;

/** A second factor that was right, and what must be used up so that it is right only once. */
sealed interface FactorUse {

    /** A time step of an authenticator. */
    record Step(UUID staffId, long step) implements FactorUse {}

    /** A challenge and a count of signatures. */
    record Signed(StoredPasskey passkey, long signatures, Challenge challenge) implements FactorUse {}
}
