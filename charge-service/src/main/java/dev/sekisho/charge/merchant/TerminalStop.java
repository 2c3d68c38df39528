package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Objects;

/** Why a terminal was stopped, by whom and when. */
public record TerminalStop(Reason reason, String note, Officer by, Instant at) {

    public static final int MAX_NOTE = 1_000;

    public TerminalStop {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (note == null || note.isBlank() || note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("a stop is explained in a few sentences");
        }
    }

    /** Why. */
    public enum Reason {
        MANY_WALLETS,
        FRAUD_REPORT,
        LOST_OR_STOLEN,
        MERCHANT_UNDER_REVIEW
    }
}
