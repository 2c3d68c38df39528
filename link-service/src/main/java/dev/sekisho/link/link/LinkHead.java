package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkEstablished;
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
 * @param request what it came from: a link request, or a line of an import
 * @param verification whether something has to be shown again
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
        Verification verification,
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
        Objects.requireNonNull(verification, "verification");
    }

    /** One that was verified by what was shown for it. */
    public LinkHead(
            LinkId id,
            LinkRequestId request,
            WalletId wallet,
            PersonId person,
            BankAccountId bankAccount,
            BankCode bank,
            String accountMask,
            LinkTerms terms,
            long version) {
        this(id, request, wallet, person, bankAccount, bank, accountMask, terms, Verification.VERIFIED, version);
    }

    LinkHead next() {
        return next(terms, verification);
    }

    LinkHead next(Verification changed) {
        return next(terms, changed);
    }

    LinkHead next(LinkTerms others, Verification changed) {
        return new LinkHead(id, request, wallet, person, bankAccount, bank, accountMask, others, changed, version + 1);
    }

    /** The fact that it exists, in this state. */
    LinkEstablished established(LinkState state) {
        return new LinkEstablished(
                id.value(),
                request.value(),
                wallet.value(),
                person.value(),
                bankAccount.value(),
                bank.value(),
                accountMask,
                state.name(),
                terms.tier().name(),
                terms.establishedAt(),
                terms.chargeableFrom());
    }
}
