package dev.sekisho.identity.clearance;

import java.time.Instant;

/** A request whose code was answered rightly, once; no code clears it again. */
public record Cleared(ClearanceHead head, long version, Instant codeExpiresAt, Instant clearedAt)
        implements Clearance {}
