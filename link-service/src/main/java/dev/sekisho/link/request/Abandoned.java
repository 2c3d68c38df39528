package dev.sekisho.link.request;

import java.util.Objects;

/** The customer gave it up. */
public record Abandoned(RequestHead head) implements EndedRequest {

    public Abandoned {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public RequestState state() {
        return RequestState.ABANDONED;
    }
}
