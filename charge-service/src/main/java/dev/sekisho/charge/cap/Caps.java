package dev.sekisho.charge.cap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The rows of the counters; locked after the wallets, in the order of their keys. */
public interface Caps {

    /** Locks until the running transaction ends; a counter seen for the first time gets its row here. */
    void lock(Collection<CapKey> keys);

    CapBook read(Collection<CapKey> keys);

    /**
     * Counts uses of one day, if each guard still holds.
     *
     * @throws IllegalStateException if a guard does not hold: a decision was made on counters that were not locked
     */
    void add(LocalDate day, List<CapUse> uses, List<CapGuard> guards);

    /** Takes uses of one day back; of days too old to matter for any cap nothing is left to take from. */
    void giveBack(LocalDate day, List<CapUse> uses);
}
