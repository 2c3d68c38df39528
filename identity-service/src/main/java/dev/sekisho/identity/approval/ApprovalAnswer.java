package dev.sekisho.identity.approval;

import java.time.Instant;
import java.util.List;

/** What came of asking the holder. */
public sealed interface ApprovalAnswer {

    /** The code is on its way, or was. */
    record CodeSent(Instant codeExpiresAt) implements ApprovalAnswer {}

    /** No code, with every reason. */
    record Refused(List<ApprovalReason> reasons) implements ApprovalAnswer {}

    /** The gateway did not take the message; another approval is to be asked for. */
    record NotSent() implements ApprovalAnswer {}

    /** The id is known with another content. */
    record ContentDiffers() implements ApprovalAnswer {}

    /** There is no such account. */
    record Unknown() implements ApprovalAnswer {}
}
