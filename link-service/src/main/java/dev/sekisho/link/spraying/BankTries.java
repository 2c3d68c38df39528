package dev.sekisho.link.spraying;

import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** All tries at banks, with what came of them, and the patterns found in them; times are by the business clock. */
public interface BankTries {

    void begin(BankTry one, Instant at);

    Optional<BankTry> find(LinkRequestId request);

    /**
     * Nobody else records a failure that has one of these keys until the transaction ends, so that of two failures at once
     * the later sees the earlier, at whatever banks they are.
     */
    void hold(Collection<TryKey> keys);

    /** Once for each request that is known; a second result changes nothing. @param pinMark empty where no PIN was typed here */
    void end(LinkRequestId request, TryResult result, Optional<String> pinMark, Instant at);

    /**
     * Tries that have this key in common and ended since then, and were recorded after the last trip of this policy on this
     * key.
     */
    Counted count(SprayPolicy policy, TryKey key, Instant since);

    /** The trip and the fact of it: the alarm. */
    void add(Trip trip);

    /** Whether one of these is stopped now. */
    boolean areStopped(Collection<TryKey> keys, Instant now);

    /** What was counted, and up to which try in the order in which they ended. */
    record Counted(Tally tally, long upTo) {}
}
