package dev.sekisho.compensation.search;

import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A charge that may be what the caller means.
 *
 * @param accountMask the bank account as anybody is shown it; empty where the copy knows only the link's end
 * @param caseNumber of the live case that has it
 */
public record FoundCharge(
        ChargeId charge,
        WalletId wallet,
        LinkId link,
        BankCode bank,
        Money amount,
        Instant since,
        ChargeState state,
        Optional<String> bankReference,
        Optional<String> accountMask,
        Optional<CaseNumber> caseNumber) {

    public FoundCharge {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(accountMask, "accountMask");
        Objects.requireNonNull(caseNumber, "caseNumber");
    }
}
