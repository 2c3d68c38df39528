package dev.sekisho.sandbox.evidence;

/** Where the log of one service is read from. */
public interface LogSource {

    String service();

    /** The key as whoever exports knows it, not as the service says. */
    VerifierKey key();

    /** The newest signed checkpoint. */
    String newestCheckpoint();

    /** Checkpoints of more entries than this, oldest first, an empty line after each; some or none. */
    String checkpointsAbove(long size);

    /** Lines of entries from one number on and before another; at least one. */
    byte[] entries(long from, long to);
}
