package dev.sekisho.compensation.preservation;

import dev.sekisho.kernel.event.compensation.PreservationListDropped;
import java.util.Objects;

/** It goes to nobody: the depositor had used the wallet. */
public record DroppedList(ListHead head) implements PreservationList {

    public DroppedList {
        Objects.requireNonNull(head, "head");
    }

    PreservationListDropped fact() {
        return new PreservationListDropped(
                head.id(), head.caseId(), head.caseNumber().value());
    }

    @Override
    public ListState state() {
        return ListState.DROPPED;
    }
}
