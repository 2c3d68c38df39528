package dev.sekisho.identity.staff;

/** Somebody who may sign in. @param lastStep the latest time step of the authenticator that was used */
public record EnrolledStaff(StaffHead head, long version, StaffSecrets secrets, long lastStep)
        implements PresentStaff {}
