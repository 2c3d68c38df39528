package dev.sekisho.compensation.interim;

import java.util.Objects;

/** The bank has carried it out, for ever. */
public record PaidInterim(InterimHead head) implements Interim {

    public PaidInterim {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public InterimState state() {
        return InterimState.PAID;
    }
}
