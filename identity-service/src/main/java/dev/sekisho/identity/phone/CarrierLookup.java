package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.PhoneNumber;

/** Asks the carriers about a number; never called inside a transaction. */
public interface CarrierLookup {

    /** Answers within the configured time-out; {@link NumberInsight#nothing()} when the carrier cannot be asked. */
    NumberInsight ask(PhoneNumber number);
}
