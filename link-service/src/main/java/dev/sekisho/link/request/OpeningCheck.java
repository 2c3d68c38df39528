package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.decision.CheckRecord;
import java.time.Instant;

/** One check before a customer may go to the bank; it reads and asks, and changes nothing of its own. */
public interface OpeningCheck {

    Result examine(Requested request, Bank bank, Instant now);

    /** Passed with its record, or refused. */
    sealed interface Result {

        /** The next check may be made. */
        record Passed(CheckRecord record) implements Result {}

        /** No further check is made. */
        record Failed(Refusal refusal) implements Result {}
    }
}
