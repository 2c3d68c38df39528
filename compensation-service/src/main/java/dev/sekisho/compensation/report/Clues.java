package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** By what a report may be matched: partial as it is, something must be there. */
public record Clues(
        List<String> bankReferences,
        Optional<ReportedAccount> account,
        Optional<LinkId> link,
        List<ChargeId> charges,
        Period occurred,
        Optional<Money> amount) {

    public static final int MOST_OF_A_KIND = 100;

    public Clues {
        bankReferences = bankReferences.stream().distinct().toList();
        charges = charges.stream().distinct().toList();
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(occurred, "occurred");
        Objects.requireNonNull(amount, "amount");
        if (bankReferences.size() > MOST_OF_A_KIND || charges.size() > MOST_OF_A_KIND) {
            throw new IllegalArgumentException("a report names at most " + MOST_OF_A_KIND + " charges");
        }
    }

    /** Whether anything might be found by it. */
    public boolean leadSomewhere() {
        boolean exact = !bankReferences.isEmpty() || account.isPresent() || link.isPresent() || !charges.isEmpty();
        return exact || looksAlike();
    }

    /** An amount and a time: many charges may look like it. */
    public boolean looksAlike() {
        return amount.isPresent() && occurred.isKnown();
    }
}
