package dev.sekisho.compensation.reading;

import java.util.Collection;
import java.util.UUID;

/** Keeps who has looked at what. */
public interface RecordReads {

    /**
     * In a transaction of its own, before anything is shown.
     *
     * @param reader the staff member's id, or the principal of a service
     */
    void note(Kind kind, Collection<UUID> subjects, String reader);

    /** What was looked at: the ids are those of wallets, of whatever charges were asked for by, of charges, of cases. */
    enum Kind {
        WALLET,
        CHARGES,
        TRACE,
        CASE
    }
}
