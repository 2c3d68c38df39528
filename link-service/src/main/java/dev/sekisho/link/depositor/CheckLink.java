package dev.sekisho.link.depositor;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.directory.JapaneseDay;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.RevokedLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;

/** Tells a depositor, through the bank that knows them, whether their account is linked (A49). */
@ApplicationScoped
public class CheckLink {

    private final TakeWord words;
    private final BankAccounts accounts;
    private final Links links;

    CheckLink(TakeWord words, BankAccounts accounts, Links links) {
        this.words = words;
        this.accounts = accounts;
        this.links = links;
    }

    @Transactional
    public Taken check(Call call, BankAccount account) {
        return words.take(WordKind.LINK_CHECK, call, word -> found(account));
    }

    /** As it is now, of what was found then; empty if nothing was, or if it is over. */
    @Transactional
    public Optional<LinkedTo> see(WordResult found) {
        return found.link()
                .flatMap(links::find)
                .filter(link -> !(link instanceof RevokedLink))
                .map(this::linkedTo);
    }

    private WordResult found(BankAccount account) {
        Optional<BankAccountId> id = accounts.find(account);
        Optional<LinkId> link = id.flatMap(links::liveOf);
        return link.map(found -> WordResult.of(WordCode.LINKED, id.orElseThrow(), found))
                .orElseGet(() -> WordResult.of(WordCode.NOT_LINKED));
    }

    private LinkedTo linkedTo(Link link) {
        Optional<LinkHolder> holder = links.holderOf(link.head().id());
        return new LinkedTo(
                holder.map(LinkHolder::walletKind),
                YearMonth.from(JapaneseDay.of(link.head().terms().establishedAt())),
                holder.map(LinkHolder::maskedName),
                link.state());
    }
}
