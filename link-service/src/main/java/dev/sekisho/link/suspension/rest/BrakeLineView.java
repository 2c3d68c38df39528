package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.suspension.BrakeLine;
import dev.sekisho.link.suspension.BrakeLine.Answered;
import dev.sekisho.link.suspension.BrakeLine.Finished;
import dev.sekisho.link.suspension.PulledBrake;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** One line of the brake's answer; only what belongs to its kind is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BrakeLineView(
        Long epoch,
        Instant suspendedAt,
        String service,
        UUID replica,
        Long afterMillis,
        Collection<Operation> refused,
        Boolean complete,
        Long millis,
        List<BrakeLine.Missing> missing) {

    /** @param millis from the command until it stood in the book */
    static BrakeLineView of(PulledBrake brake, long millis) {
        return new BrakeLineView(brake.epoch(), brake.suspendedAt(), null, null, null, null, null, millis, null);
    }

    static BrakeLineView of(BrakeLine line) {
        if (line instanceof Answered answered) {
            return new BrakeLineView(
                    null,
                    null,
                    answered.service(),
                    answered.replica(),
                    answered.afterMillis(),
                    answered.refused(),
                    null,
                    null,
                    null);
        }
        Finished last = (Finished) line;
        return new BrakeLineView(null, null, null, null, null, null, last.complete(), last.millis(), last.missing());
    }
}
