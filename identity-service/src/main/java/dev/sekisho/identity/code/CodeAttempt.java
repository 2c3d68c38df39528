package dev.sekisho.identity.code;

import java.time.Instant;

/** One try, already counted and committed; without it no code is looked at. */
public final class CodeAttempt {

    private final CodeBinding binding;
    private final boolean granted;
    private final Instant at;

    CodeAttempt(CodeBinding binding, boolean granted, Instant at) {
        this.binding = binding;
        this.granted = granted;
        this.at = at;
    }

    CodeBinding binding() {
        return binding;
    }

    boolean isGranted() {
        return granted;
    }

    Instant at() {
        return at;
    }
}
