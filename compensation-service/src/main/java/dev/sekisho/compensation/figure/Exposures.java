package dev.sekisho.compensation.figure;

import java.time.Instant;
import java.util.List;

/** What looks back have counted of further victims. */
@FunctionalInterface
public interface Exposures {

    /** By the newest look of each case that was live then, in the order of the banks' codes. */
    List<Exposure> asOf(Instant knownAt);
}
