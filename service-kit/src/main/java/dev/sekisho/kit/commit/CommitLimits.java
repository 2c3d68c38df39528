package dev.sekisho.kit.commit;

import java.time.Duration;

/**
 * How commands are gathered.
 *
 * @param most commands in one transaction
 * @param gather how long others are waited for, where there is company
 * @param waiting commands that may wait for their turn
 * @param writers transactions at once
 */
public record CommitLimits(int most, Duration gather, int waiting, int writers) {

    public CommitLimits {
        if (most < 1 || writers < 1 || waiting < most || gather.isNegative()) {
            throw new IllegalArgumentException("a batch has commands, a writer, and room to wait");
        }
    }
}
