package dev.sekisho.link.depositor;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.RevokeLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Ends a link on its depositor's word, without anybody's wallet login (LK-11). */
@ApplicationScoped
public class UnlinkForDepositor {

    private final TakeWord words;
    private final BankAccounts accounts;
    private final Links links;
    private final RevokeLink revoke;

    UnlinkForDepositor(TakeWord words, BankAccounts accounts, Links links, RevokeLink revoke) {
        this.words = words;
        this.accounts = accounts;
        this.links = links;
        this.revoke = revoke;
    }

    @Transactional
    public Taken unlink(Call call, BankAccount account) {
        return words.take(WordKind.UNLINK, call, word -> unlinked(account));
    }

    private WordResult unlinked(BankAccount account) {
        Optional<BankAccountId> id = accounts.find(account);
        Optional<Link> link = id.flatMap(links::liveOf).flatMap(found -> revoke.revoke(found, EndReason.BY_DEPOSITOR));
        return link.map(ended -> WordResult.of(
                        WordCode.UNLINKED, id.orElseThrow(), ended.head().id()))
                .orElseGet(() -> WordResult.of(WordCode.NOT_LINKED));
    }
}
