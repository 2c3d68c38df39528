package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkReleased;
import java.util.Objects;

/** A link that was stopped and is active again, together with the fact that says so. */
public record ReleasedLink(ActiveLink link, LinkReleased fact) {

    public ReleasedLink {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(fact, "fact");
    }
}
