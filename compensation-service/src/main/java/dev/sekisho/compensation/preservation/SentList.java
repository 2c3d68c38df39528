package dev.sekisho.compensation.preservation;

import dev.sekisho.kernel.event.compensation.PreservationListSent;
import java.util.Objects;

/** The police have it; nothing of it changes any more. */
public record SentList(ListHead head, Sending sending) implements PreservationList {

    public SentList {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(sending, "sending");
    }

    PreservationListSent fact(long places) {
        return new PreservationListSent(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                sending.requestNumber(),
                sending.contentHash(),
                places,
                sending.by().staff(),
                sending.by().person().value());
    }

    @Override
    public ListState state() {
        return ListState.SENT;
    }
}
