package dev.sekisho.identity.staff;

/** A staff account on its way: invited, enrolling, enrolled, left; who has left does not come back under the same id. */
public sealed interface Staff permits PresentStaff, LeftStaff {

    StaffHead head();

    /** The version of its latest fact. */
    long version();
}
