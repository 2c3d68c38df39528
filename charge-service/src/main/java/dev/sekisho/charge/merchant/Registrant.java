package dev.sekisho.charge.merchant;

import java.util.Objects;

/** Who tells of shops and terminals. @param operator whether it is the operator, and not the merchant's own client */
public record Registrant(String name, boolean operator) {

    public Registrant {
        Objects.requireNonNull(name, "name");
    }
}
