package dev.sekisho.link.link;

import dev.sekisho.link.bank.Mandate;
import java.util.Objects;
import java.util.Optional;

/** A link that nobody changes until the transaction ends. @param mandate only of an active one */
public record HeldLink(Link link, Optional<Mandate> mandate) {

    public HeldLink {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(mandate, "mandate");
    }
}
