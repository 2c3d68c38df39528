package dev.sekisho.identity.staff;

/** Somebody who was entered and given a code, and has not shown up with it. */
public record InvitedStaff(StaffHead head, long version, Invitation invitation) implements EnrollableStaff {}
