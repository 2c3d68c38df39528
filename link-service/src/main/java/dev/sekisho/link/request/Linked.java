package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkId;
import java.util.Objects;

/** It became a link. */
public record Linked(RequestHead head, LinkId link) implements EndedRequest {

    public Linked {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(link, "link");
    }

    @Override
    public RequestState state() {
        return RequestState.LINKED;
    }
}
