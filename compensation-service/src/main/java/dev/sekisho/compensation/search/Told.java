package dev.sekisho.compensation.search;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a caller can tell of a withdrawal.
 *
 * @param bankReference what the bank calls it, of which each bank has its own
 * @param lastDigits of the bank account's number, as far as anybody is shown them
 */
public record Told(
        Optional<BankCode> bank,
        Optional<String> bankReference,
        Optional<Money> amount,
        Period occurred,
        Optional<String> lastDigits) {

    /** Two months and a day: what a passbook shows at a glance. */
    public static final Duration LONGEST = Duration.ofDays(63);

    public Told {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(occurred, "occurred");
        Objects.requireNonNull(lastDigits, "lastDigits");
    }

    /** A reference with its bank, or an amount and from when to when, which may be 63 days. */
    public boolean leadsSomewhere() {
        return isByReference() || amount.isPresent() && isBounded();
    }

    public boolean isByReference() {
        return bank.isPresent() && bankReference.isPresent();
    }

    private boolean isBounded() {
        return occurred.from().isPresent()
                && occurred.to().isPresent()
                && Duration.between(occurred.from().get(), occurred.to().get()).compareTo(LONGEST) <= 0;
    }
}
