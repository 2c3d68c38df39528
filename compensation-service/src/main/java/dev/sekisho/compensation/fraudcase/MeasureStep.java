package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.compensation.MeasureTaken;
import java.util.UUID;

/** The steps of a measure, as facts name them. */
public enum MeasureStep {
    ORDERED,
    ACKNOWLEDGED,
    LAPSED,
    RELEASE_ORDERED,
    RELEASED;

    /** The fact of a step that took no time. */
    public MeasureTaken of(UUID id, CaseHead head, Wanted wanted) {
        return of(id, head.id(), head.number(), wanted, 0);
    }

    /** @param tookMillis from the order to the acknowledgement */
    public MeasureTaken of(UUID id, UUID caseId, CaseNumber number, Wanted wanted, long tookMillis) {
        return new MeasureTaken(
                id,
                caseId,
                number.value(),
                wanted.target().name(),
                wanted.targetId(),
                wanted.grade().name(),
                wanted.rule(),
                name(),
                wanted.endsAt().orElse(null),
                tookMillis);
    }
}
