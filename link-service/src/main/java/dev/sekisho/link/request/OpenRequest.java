package dev.sekisho.link.request;

import dev.sekisho.link.bank.BankAccount;
import java.time.Instant;

/** A request that can still become a link; it alone knows the account's number, and may be refused or given up. */
public sealed interface OpenRequest extends LinkRequest permits Requested, CodeSent, Cleared, AtBank, AtApp, Answered {

    BankAccount account();

    default Refused refuse(Refusal refusal) {
        return new Refused(head(), refusal);
    }

    default Abandoned abandon() {
        return new Abandoned(head());
    }

    default Expired expire() {
        return new Expired(head());
    }

    /** Whether its time is over, by the machine's clock. */
    default boolean isOverdue(Instant machineNow) {
        return !machineNow.isBefore(head().expiresAt());
    }
}
