package dev.sekisho.sandbox.launcher;

import java.util.List;

/** How a member's Java machine is set up: to be small, or to be measured. */
enum Pace {
    /** Many small programs on few cores: the first compiler only. */
    SMALL(List.of("-XX:TieredStopAtLevel=1"), 1),
    /** As an operator runs it: every compiler, and memory for it. */
    FAST(List.of(), 2);

    private final List<String> options;
    private final int heaps;

    Pace(List<String> options, int heaps) {
        this.options = options;
        this.heaps = heaps;
    }

    List<String> options() {
        return options;
    }

    int heapMegabytes(int small) {
        return small * heaps;
    }
}
