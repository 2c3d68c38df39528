package dev.sekisho.kit.inbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How often the record at the head of each partition has failed, and when it may be tried again. */
final class Attempts {

    static final int BUDGET = 5;
    private static final long FIRST_PAUSE_NANOS = 50_000_000L;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000_000L;

    private final Map<TopicPartition, Head> heads = new HashMap<>();

    /** Counts a failure of the fact's own. @return whether it was the last one that is allowed */
    boolean failed(TopicPartition partition, long nowNanos) {
        Head head = heads.getOrDefault(partition, new Head(0, 0));
        int failures = head.failures() + 1;
        heads.put(partition, new Head(failures, nowNanos + pauseAfter(failures)));
        return failures >= BUDGET;
    }

    /** Waits without counting: it was not the fact's fault. */
    void waitFor(TopicPartition partition, long nowNanos) {
        int failures = heads.getOrDefault(partition, new Head(0, 0)).failures();
        heads.put(partition, new Head(failures, nowNanos + LONGEST_PAUSE_NANOS));
    }

    boolean hasFailed(TopicPartition partition) {
        return heads.containsKey(partition);
    }

    void succeeded(TopicPartition partition) {
        heads.remove(partition);
    }

    boolean isDue(TopicPartition partition, long nowNanos) {
        Head head = heads.get(partition);
        return head == null || nowNanos - head.notBeforeNanos() >= 0;
    }

    private static long pauseAfter(int failures) {
        return Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << Math.min(failures, 10));
    }

    private record Head(int failures, long notBeforeNanos) {}
}
