package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What staff want a claim to say, before any rule was asked. */
public record ClaimOrder(
        ClaimType type,
        Set<ChargeId> charges,
        Payee payee,
        Set<BankAccountId> payeeAccounts,
        Optional<PersonId> beneficiary,
        List<ConsequentialItem> items,
        Optional<Assessment> assessment) {

    public ClaimOrder {
        charges = Set.copyOf(charges);
        payeeAccounts = Set.copyOf(payeeAccounts);
        items = List.copyOf(items);
        if (charges.isEmpty() || charges.size() > ClaimContent.MOST_CHARGES || items.size() > ClaimContent.MOST_ITEMS) {
            throw new IllegalArgumentException("a claim has charges, and neither too many nor too many items");
        }
    }
}
