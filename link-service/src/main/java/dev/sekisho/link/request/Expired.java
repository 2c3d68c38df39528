package dev.sekisho.link.request;

import java.util.Objects;

/** Nobody came back in time. */
public record Expired(RequestHead head) implements EndedRequest {

    public Expired {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public RequestState state() {
        return RequestState.EXPIRED;
    }
}
