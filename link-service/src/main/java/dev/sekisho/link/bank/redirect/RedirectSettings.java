package dev.sekisho.link.bank.redirect;

import dev.sekisho.kernel.id.BankCode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How banks with a page of their own are reached.
 *
 * @param returns where the banks send customers back to; the bank's code is put behind it
 * @param answerTimeout for a whole answer, its last byte included
 * @param longestAnswer in bytes; a longer answer is none
 * @param callsAtOnce to one bank, so that a slow one does not take every thread
 * @param access empty for a bank that has no address here
 */
public record RedirectSettings(
        URI returns,
        Duration connectTimeout,
        Duration answerTimeout,
        int longestAnswer,
        int callsAtOnce,
        Function<BankCode, Optional<BankAccess>> access) {

    public RedirectSettings {
        if (longestAnswer < 1 || callsAtOnce < 1 || answerTimeout.isNegative() || answerTimeout.isZero()) {
            throw new IllegalArgumentException("a call to a bank is bounded");
        }
    }

    String returnUrl(BankCode bank) {
        return returns + "/" + bank.value();
    }
}
