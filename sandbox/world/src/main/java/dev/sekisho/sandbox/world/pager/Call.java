package dev.sekisho.sandbox.world.pager;

import java.util.Objects;

/** Somebody was called. @param text as it came */
public record Call(String key, String text) {

    public Call {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
    }
}
