package dev.sekisho.identity.clearance;

import java.time.Instant;
import java.util.List;

/** What came of asking for a clearance, or for another code. */
public sealed interface ClearanceAnswer {

    /** The code is on its way. */
    record CodeSent(Instant codeExpiresAt, String policyVersion) implements ClearanceAnswer {}

    /** At once, without a code, as a policy of the replay has it; told again to whoever asks again. */
    record Cleared(ClearedSubject subject, String policyVersion) implements ClearanceAnswer {}

    /** Refused, with every reason. */
    record Refused(List<ClearanceReason> reasons, String policyVersion) implements ClearanceAnswer {}

    /** The gateway did not take the message; asking again sends another. */
    record NotSent() implements ClearanceAnswer {}

    /** The request is known with another content. */
    record ContentDiffers() implements ClearanceAnswer {}

    /** The request was cleared before: there is nothing to send. */
    record Settled() implements ClearanceAnswer {}

    /** There is no such account, or no such request. */
    record Unknown() implements ClearanceAnswer {}
}
