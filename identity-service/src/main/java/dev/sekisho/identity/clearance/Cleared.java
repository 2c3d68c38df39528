package dev.sekisho.identity.clearance;

import java.time.Instant;
import java.util.Optional;

/**
 * A request whose code was answered rightly, once; no code clears it again.
 *
 * @param codeExpiresAt empty where a policy of the replay cleared it without a code
 */
public record Cleared(ClearanceHead head, long version, Optional<Instant> codeExpiresAt, Instant clearedAt)
        implements Clearance {}
