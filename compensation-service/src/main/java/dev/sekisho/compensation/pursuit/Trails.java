package dev.sekisho.compensation.pursuit;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose money is to be followed next, and of which charges. */
public interface Trails {

    /** The cases that changed since the last look have their turn now. @return whether there may be more at once */
    boolean turnsOfWhatChanged();

    /**
     * A confirmed case that has changed since its money was followed, or whose time has come again; or one that was closed
     * since then, for the last time. Nobody else gets it before the lease is over.
     */
    Optional<CaseNumber> claim(Duration lease);

    /** The first ones confirmed first, at most {@code limit}. */
    List<StolenCharge> stolen(UUID caseId, int limit);

    /** How often its money has been followed. */
    long follows(UUID caseId);

    /**
     * Its money has been followed at this version; while it lives, its time comes again after the pause.
     *
     * @param before how often it had been followed when this began
     * @return false if somebody else has followed it meanwhile, who may have seen more
     */
    boolean followed(UUID caseId, long version, long before, Duration pause);
}
