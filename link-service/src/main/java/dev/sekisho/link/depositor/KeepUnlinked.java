package dev.sekisho.link.depositor;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.link.BankAccounts.HeldAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps the do-not-link register: whoever makes a link holds the same row, so a link that is not there when the word was
 * taken does not come later. A link that is there already is ended by another word.
 */
@ApplicationScoped
public class KeepUnlinked {

    private final TakeWord words;
    private final BankAccounts accounts;

    KeepUnlinked(TakeWord words, BankAccounts accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    @Transactional
    public Taken register(Call call, BankAccount account) {
        return words.take(WordKind.DO_NOT_LINK, call, word -> keep(account, true, WordCode.REGISTERED));
    }

    @Transactional
    public Taken lift(Call call, BankAccount account) {
        return words.take(WordKind.DO_NOT_LINK_LIFTED, call, word -> keep(account, false, WordCode.LIFTED));
    }

    private WordResult keep(BankAccount account, boolean unlinked, WordCode code) {
        HeldAccount held = accounts.hold(account);
        accounts.keepUnlinked(held.id(), unlinked);
        return WordResult.of(code, held.id());
    }
}
