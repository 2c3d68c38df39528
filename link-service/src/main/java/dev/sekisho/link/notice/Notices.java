package dev.sekisho.link.notice;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The depositors' notices that are still to be passed on; times are by the machine's clock. */
public interface Notices {

    /** In the transaction of what it tells about; due at once. */
    void add(DepositorNotice notice);

    /**
     * Takes the longest due notice of any bank but these, counts the attempt and sets when the next may be made, so that
     * no two workers have it and none is lost if this one dies.
     */
    Optional<DepositorNotice> take(Instant machineNow, Set<BankCode> except);

    /** With the fact; done once, whoever else delivered it meanwhile. */
    void sent(DepositorNotice notice, String receipt);

    /** With the fact; the notice stays in the table, for a person. */
    void giveUp(DepositorNotice notice);

    /** How many wait for the bank, and how many for a person. */
    Waiting waiting();

    /** A count of notices that the depositors have not got. */
    record Waiting(long due, long undelivered) {}
}
