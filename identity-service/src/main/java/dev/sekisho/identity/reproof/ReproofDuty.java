package dev.sekisho.identity.reproof;

/** One account's duty to prove its identity again. */
public sealed interface ReproofDuty permits OpenDuty, DoneDuty {

    DutyHead head();

    /** The version of its latest fact. */
    long version();
}
