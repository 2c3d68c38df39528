package dev.sekisho.link.request;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.LinkRefused;
import java.util.Objects;

/** It was refused; the exact reason is for the record, its class is all that the customer hears. */
public record Refused(RequestHead head, Refusal refusal) implements EndedRequest {

    public Refused {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(refusal, "refusal");
    }

    @Override
    public RequestState state() {
        return RequestState.REFUSED;
    }

    @Override
    public FactData entered() {
        return new LinkRefused(
                head.id().value(),
                head.wallet().value(),
                head.bank().value(),
                refusal.step().name(),
                refusal.code(),
                refusal.heard().name());
    }
}
