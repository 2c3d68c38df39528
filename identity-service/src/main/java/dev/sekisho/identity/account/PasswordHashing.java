package dev.sekisho.identity.account;

import java.util.Optional;

/** Slow, salted hashing of passwords; the same work is done whether or not there is something to compare with. */
public interface PasswordHashing {

    /**
     * Sends away who would not get a turn now, before anything is done for them.
     *
     * @throws dev.sekisho.kit.problem.ProblemException 429 {@code busy}, as {@link #hash} and {@link #compare} do
     */
    void requireRoom();

    /** @return the hash with its salt and parameters, ready to be kept */
    String hash(String typed);

    /** Compares with what is kept; with nothing kept it works as hard and answers {@link Match#DIFFERENT}. */
    Match compare(String typed, Optional<String> kept);

    /** Whether what is kept was made with other parameters than a hash of today. */
    boolean isOutdated(String kept);

    /** Whether a password is the one that was hashed. */
    enum Match {
        SAME,
        DIFFERENT
    }
}
