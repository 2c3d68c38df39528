package dev.sekisho.link.depositor;

import dev.sekisho.kernel.event.link.BankAccountClaimed;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.link.BankAccounts.HeldAccount;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.RevokeLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a bank account back to its true owner (TB3): the squatter's link ends, a case freezes what it charged, the account
 * belongs to the claimant's wallet and waits. The bank vouches for its depositor, and the claimant's own refused request
 * shows that the depositor and the wallet's verified person are one.
 */
@ApplicationScoped
public class ClaimAccount {

    private final TakeWord words;
    private final BankAccounts accounts;
    private final Claimants claimants;
    private final Links links;
    private final RevokeLink revoke;
    private final ClaimTerms terms;

    ClaimAccount(
            TakeWord words,
            BankAccounts accounts,
            Claimants claimants,
            Links links,
            RevokeLink revoke,
            ClaimTerms terms) {
        this.words = words;
        this.accounts = accounts;
        this.claimants = claimants;
        this.links = links;
        this.revoke = revoke;
        this.terms = terms;
    }

    @Transactional
    public Taken claim(Call call, BankAccount account, LinkRequestId request, StepUp stepUp) {
        return words.take(WordKind.CLAIM, call, word -> claimed(word, account, request, stepUp));
    }

    private WordResult claimed(DepositorWord word, BankAccount account, LinkRequestId request, StepUp stepUp) {
        Instant now = word.spokenAt();
        Optional<WordCode> refused = stepUp.refusalAt(now, terms.longestStepUpAge());
        if (refused.isPresent()) {
            return WordResult.of(refused.get());
        }
        Optional<WalletId> claimant = claimants.refusedAsTaken(request, account, now.minus(terms.requestWindow()));
        if (claimant.isEmpty()) {
            return WordResult.of(WordCode.CLAIMANT_NOT_CLEARED);
        }
        HeldAccount held = accounts.hold(account);
        return held.wallet().equals(claimant)
                ? WordResult.of(WordCode.OWN_ALREADY, held.id())
                : evicted(word, held, claimant.get(), request);
    }

    private WordResult evicted(DepositorWord word, HeldAccount held, WalletId claimant, LinkRequestId request) {
        links.liveOf(held.id()).ifPresent(link -> revoke.revoke(link, EndReason.CLAIMED_BY_OWNER));
        Optional<Link> last = links.of(held.id(), 1).stream().findFirst();
        accounts.give(held.id(), claimant, word.spokenAt().plus(terms.hold()));
        WordResult result = last.map(link -> WordResult.of(
                                WordCode.CLAIMED, held.id(), link.head().id())
                        .with(new CaseOrder(true, Optional.empty())))
                .orElseGet(() -> WordResult.of(WordCode.CLAIMED, held.id()));
        return result.with(new BankAccountClaimed(
                word.id(),
                held.id().value(),
                word.call().desk().bank().value(),
                request.value(),
                held.wallet().map(WalletId::value).orElse(null),
                claimant.value()));
    }
}
