package dev.sekisho.kit.audit;

import java.util.List;

/** The log of another service as anybody may ask for it. */
interface OtherLog {

    /** Its name. */
    String name();

    /** What it says is its newest checkpoint; not checked. @throws OtherLogAway if it gives none now */
    String newest();

    /** The hashes that it says lead from one size to another; not checked. @throws OtherLogAway if it gives none now */
    List<MerkleHash> consistency(long from, long to);

    /** There is no answer now; that says nothing about the log. */
    final class OtherLogAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OtherLogAway(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
