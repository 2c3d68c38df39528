package dev.sekisho.link.request;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.LinkRequestMoved;

/** A customer's wish to link a bank account, in the state that decides what may happen to it next. */
public sealed interface LinkRequest permits OpenRequest, EndedRequest {

    RequestHead head();

    RequestState state();

    /** The fact that it came into this state. */
    default FactData entered() {
        return new LinkRequestMoved(head().id().value(), head().wallet().value(), state().name());
    }
}
