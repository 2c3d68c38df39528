package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/**
 * What a link is from its first to its last day: whose wallet, which bank account, on what terms.
 *
 * @param version of the row, and of the last fact about it
 */
public record LinkHead(
        LinkId id,
        LinkRequestId request,
        WalletId wallet,
        PersonId person,
        BankAccountId bankAccount,
        BankCode bank,
        String accountMask,
        LinkTerms terms,
        long version) {

    public LinkHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(accountMask, "accountMask");
        Objects.requireNonNull(terms, "terms");
    }

    LinkHead next() {
        return new LinkHead(id, request, wallet, person, bankAccount, bank, accountMask, terms, version + 1);
    }
}
