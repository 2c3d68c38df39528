package dev.sekisho.sandbox.replay.engine;

/** What somebody does at one business moment; acts of one moment may run at the same time. */
@FunctionalInterface
public interface Act {

    /** @throws RuntimeException or an error, which ends the replay: what the suite may answer is no failure of an act */
    void perform();
}
