package dev.sekisho.identity.code;

import java.util.Objects;

/** A code that is wanted: what it approves, and where it is to go. */
public record CodeWish(CodeBinding binding, CodeTarget target) {

    public CodeWish {
        Objects.requireNonNull(binding, "binding");
        Objects.requireNonNull(target, "target");
    }
}
