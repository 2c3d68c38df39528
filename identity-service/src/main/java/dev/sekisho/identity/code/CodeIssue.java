package dev.sekisho.identity.code;

import java.time.Instant;
import java.util.UUID;

/** What came of asking for a code. */
public sealed interface CodeIssue {

    /** A fresh code, which takes the place of every earlier one for the same thing. */
    record Issued(UUID codeId, Code code, Instant expiresAt) implements CodeIssue {}

    /** No code may be sent now. */
    record NotIssued(Reason reason) implements CodeIssue {}

    /** Why no code is sent. */
    enum Reason {
        /** The last one was sent a moment ago. */
        TOO_SOON,
        /** The number or mailbox has had its share. */
        RECIPIENT_LIMIT,
        /** The device or the network that asks has had its share. */
        ORIGIN_LIMIT,
        /** The block of numbers around this one has had its share. */
        PREFIX_LIMIT,
        /** As many SMS and calls went out as a day may cost. */
        DAY_LIMIT,
        /** The tries of this subject and purpose are used up. */
        LOCKED
    }
}
