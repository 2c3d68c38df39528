package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.decision.CheckRecord;
import java.time.Instant;

/** One check before a customer may go to the bank; it reads and asks, and changes nothing of its own. */
public interface OpeningCheck {

    Result examine(Requested request, Bank bank, Instant now);

    /** Passed with its record, or refused. */
    sealed interface Result {

        /** What is kept of it. */
        CheckRecord record(Instant now);

        /** The next check may be made. */
        record Passed(CheckRecord check) implements Result {

            @Override
            public CheckRecord record(Instant now) {
                return check;
            }
        }

        /** Passed, and identity-service cleared the request at once: no code was sent for it. */
        record Cleared(CheckRecord check, Subject subject) implements Result {

            @Override
            public CheckRecord record(Instant now) {
                return check;
            }
        }

        /** No further check is made. */
        record Failed(Refusal refusal) implements Result {

            @Override
            public CheckRecord record(Instant now) {
                return refusal.record(now);
            }
        }
    }
}
