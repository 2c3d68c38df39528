package dev.sekisho.link.notice;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The depositors' notices that are still to be passed on; times are by the machine's clock. */
public interface Notices {

    /** In the transaction of what they tell about; due at once. */
    void add(List<DepositorNotice> notices);

    /**
     * Takes the longest due notices of any bank but these, at most so many; counts the attempt of each and sets when the
     * next may be made, so that no two workers have it and none is lost if this one dies.
     */
    List<Taken> take(Instant machineNow, Set<BankCode> except, int most);

    /** Those that were not tried after all: due as before, and the attempt does not count. */
    void putBack(List<Taken> untried);

    /** With their facts; each is done once, whoever else delivered it meanwhile. */
    void sent(List<Delivered> delivered);

    /** With the fact; the notice stays in the table, for a person. */
    void giveUp(DepositorNotice notice);

    /** How many wait for the bank, and how many for a person. */
    Waiting waiting();

    /** A notice whose next attempt begins. @param dueSince where it stood among those that are due */
    record Taken(DepositorNotice notice, Instant dueSince) {}

    /** A notice that its bank has taken. */
    record Delivered(DepositorNotice notice, String receipt) {}

    /** A count of notices that the depositors have not got. */
    record Waiting(long due, long undelivered) {}
}
