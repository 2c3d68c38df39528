package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One piece of the answer to a brake, said when it is known. */
public sealed interface BrakeLine {

    /** A lease holder has the new epoch and refuses by its own probe. */
    record Answered(String service, UUID replica, long afterMillis, Set<Operation> refused) implements BrakeLine {}

    /**
     * The last line.
     *
     * @param complete whether every lease holder has answered or its lease ran out
     */
    record Finished(boolean complete, long millis, List<Missing> missing) implements BrakeLine {}

    /** A lease holder that did not answer; once its lease ran out it refuses by itself. */
    record Missing(String service, UUID replica, boolean leaseRanOut) {}
}
