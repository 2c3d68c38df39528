package dev.sekisho.identity.phone;

import java.time.Instant;
import java.util.UUID;

/** What came of asking for a code to a number. */
public sealed interface VerificationStart {

    /** The code is on its way. */
    record Started(UUID verificationId, Instant expiresAt) implements VerificationStart {}

    /** What was typed is no number. */
    record NoNumber() implements VerificationStart {}

    /** The number is not taken. */
    record Refused(NumberRefusal reason) implements VerificationStart {}

    /** No code may be sent now. */
    record TooMany() implements VerificationStart {}

    /** The gateway did not take the message. */
    record NotSent() implements VerificationStart {}

    /** There is no such account any more. */
    record NoAccount() implements VerificationStart {}
}
