package dev.sekisho.identity.clearance;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Instant;

/** A request whose code was answered rightly, once; no code clears it again. */
public record Cleared(
        LinkRequestId request,
        long version,
        AccountId account,
        LinkedThing thing,
        Instant codeExpiresAt,
        Instant clearedAt)
        implements Clearance {}
