package dev.sekisho.link.bankrequest;

import java.time.LocalDate;
import java.util.Objects;

/** What the side that was asked says. */
public sealed interface Answer {

    /** It will be done by that day. */
    record Promise(LocalDate by) implements Answer {

        public Promise {
            Objects.requireNonNull(by, "by");
        }
    }

    /** It was done on that day. */
    record Done(LocalDate on) implements Answer {

        public Done {
            Objects.requireNonNull(on, "on");
        }
    }

    /** It will not be done. */
    record Refusal(String reason) implements Answer {

        public static final int MAX_REASON = 1_000;

        public Refusal {
            if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
                throw new IllegalArgumentException("a refusal is explained");
            }
        }
    }
}
