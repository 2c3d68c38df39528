package dev.sekisho.compensation.interim;

import java.util.Objects;

/** Given up before its file was written; another may be asked for. */
public record CancelledInterim(InterimHead head) implements Interim {

    public CancelledInterim {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public InterimState state() {
        return InterimState.CANCELLED;
    }
}
