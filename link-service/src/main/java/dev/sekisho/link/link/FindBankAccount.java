package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.link.bank.BankAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds a bank account by its fingerprint, for a case about it; nobody hears its number from here. */
@ApplicationScoped
public class FindBankAccount {

    private static final int MOST_LINKS = 100;

    private final BankAccounts accounts;
    private final Links links;

    FindBankAccount(BankAccounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** Empty for an account that was never linked. */
    @Transactional
    public Optional<Found> find(BankAccount account) {
        return accounts.find(account).map(id -> new Found(id, links.of(id, MOST_LINKS)));
    }

    /** A bank account by the id that others may know, and all its links, the newest first. */
    public record Found(BankAccountId id, List<Link> links) {

        public Found {
            links = List.copyOf(links);
        }
    }
}
