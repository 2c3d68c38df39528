package dev.sekisho.identity.reproof;

/** The time is over and nothing was proved: unless it was only a wish, nothing new is linked until it is done. */
public record OverdueDuty(DutyHead head, long version) implements OpenDuty {}
