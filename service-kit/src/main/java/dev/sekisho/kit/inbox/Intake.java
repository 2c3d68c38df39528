package dev.sekisho.kit.inbox;

import java.util.List;

/** Where a subscription brings what it read; see {@link Inbox}. */
interface Intake {

    /** Whether this fact is taken in by a transaction that takes in no other. */
    boolean isApart(Heard fact);

    /**
     * Applies all of them in one transaction, each unless that was done before; or, if it fails, none.
     *
     * @param facts those of one aggregate in the order of their versions
     */
    void take(List<Heard> facts) throws Exception;

    /** Whether the database answers at all; decides if a failure is the facts' fault. */
    boolean isReachable();
}
