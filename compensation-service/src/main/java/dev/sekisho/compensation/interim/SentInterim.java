package dev.sekisho.compensation.interim;

import java.util.Objects;

/** In a bank file whose bytes never change; only the bank's word moves it on. */
public record SentInterim(InterimHead head) implements Interim {

    public SentInterim {
        Objects.requireNonNull(head, "head");
    }

    PaidInterim paid() {
        return new PaidInterim(head.next());
    }

    @Override
    public InterimState state() {
        return InterimState.SENT;
    }
}
