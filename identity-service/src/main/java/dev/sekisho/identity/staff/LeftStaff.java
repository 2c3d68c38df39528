package dev.sekisho.identity.staff;

/** Somebody who has left: no password, no authenticator, no role, no token. */
public record LeftStaff(StaffHead head, long version) implements Staff {}
