package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The payout at which a trace ended, as a receiving bank can find it.
 *
 * @param mask what we know of the account's number; empty if the copy does not know the link
 * @param bankReference the bank's own name of the credit; empty until it has told it
 * @param amount of the whole payout, of which not every yen need be stolen
 */
public record PaidTo(
        PayoutId payout,
        BankCode bank,
        BankAccountId account,
        Optional<String> mask,
        Optional<String> bankReference,
        Money amount,
        Instant at) {

    public PaidTo {
        Objects.requireNonNull(payout, "payout");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(mask, "mask");
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
    }
}
