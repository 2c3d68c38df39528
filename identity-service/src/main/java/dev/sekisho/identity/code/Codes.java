package dev.sekisho.identity.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where codes, and the counts that limit them, are kept.
 *
 * <p>Every count is taken in one statement that also checks its limit; nothing here is read first and written later.
 */
public interface Codes {

    /**
     * Holds the subject's series for this purpose until the transaction ends, and starts its count anew if a code of
     * it was accepted or its lock has passed.
     */
    Series series(CodeBinding binding, CodeRules rules, Instant now);

    /**
     * Whether no code would go there now, as far as tries and the recipient's share say; counts and holds nothing, so
     * that it can be asked before something that costs.
     */
    boolean isClosed(CodeBinding binding, String recipient, CodeRules rules, Instant now);

    /** Counts one sending to this recipient, if its share allows one more. */
    Share takeShare(String recipient, CodeRules rules, Instant now);

    /** Counts so many codes under the budget's key, if its window has as many left; all of them or none. */
    Share takeBudget(Budget budget, int wanted, Instant now);

    /** Counts one try from a shared network, and answers all of its window. */
    Tries tried(String site, boolean failed, Duration window, Instant now);

    /** The latest code for the same subject, purpose and thing, in whatever session, unless it was not delivered. */
    Optional<Instant> lastIssued(CodeBinding binding);

    /** Keeps the code and ends every earlier one for the same subject, purpose and thing. */
    void replace(StoredCode code);

    /** The code that now stands for exactly this binding. */
    Optional<StoredCode> standing(CodeBinding binding);

    /** Counts one try, if any is left, in a transaction of its own; fails inside another. */
    Share takeAttempt(CodeBinding binding, CodeRules rules, Instant now);

    /** Uses the code up; of several at the same time exactly one gets {@link Share#TAKEN}. */
    Share use(StoredCode code, Instant now);

    /** Notes that the message with this code was not taken by the gateway. */
    void undelivered(UUID codeId);

    /** Whether a subject may be sent codes for a purpose at all. */
    enum Series {
        OPEN,
        LOCKED
    }

    /** Tries within a window. */
    record Tries(int all, int failed) {}

    /** Whether one more was to be had. */
    enum Share {
        TAKEN,
        NONE_LEFT
    }
}
