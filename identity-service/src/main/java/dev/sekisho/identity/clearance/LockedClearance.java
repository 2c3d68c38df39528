package dev.sekisho.identity.clearance;

/** A request that no code clears any more. */
public record LockedClearance(ClearanceHead head, long version) implements Clearance {}
