package dev.sekisho.identity.risk;

import java.time.Instant;
import java.util.List;

/** Who showed which signal, and when last. */
public interface Sightings {

    /**
     * Keeps that somebody showed these signals. Of those who show the same counted signal at the same time, each finds the
     * one before in its tally: they follow one another until their transactions end.
     */
    void note(Subject subject, List<Signal> signals, Instant now);

    /** For each signal the account itself showed within a rule's window: how many showed it in that window. */
    List<Tally> tally(Subject account, List<RiskRule> rules, Instant now);

    /**
     * Forgets what was last seen before.
     *
     * @param lasting whether signals of the lasting kinds are meant, or the others
     * @return how many were forgotten, at most as many as asked for
     */
    int forget(boolean lasting, Instant before, int atMost);
}
