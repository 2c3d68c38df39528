package dev.sekisho.identity.clearance;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.LinkRequestId;

/** A request that no code clears any more. */
public record LockedClearance(LinkRequestId request, long version, AccountId account, LinkedThing thing)
        implements Clearance {}
