package dev.sekisho.link.depositor;

import dev.sekisho.kernel.event.link.BankAccountClaimed;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.LinkId;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a word, about which bank account and link.
 *
 * @param caseOrder only with a link
 * @param claimed the fact that the account changed wallets
 */
public record WordResult(
        WordCode code,
        Optional<BankAccountId> account,
        Optional<LinkId> link,
        Optional<CaseOrder> caseOrder,
        Optional<BankAccountClaimed> claimed) {

    public WordResult {
        Objects.requireNonNull(code, "code");
        if (caseOrder.isPresent() && link.isEmpty()) {
            throw new IllegalArgumentException("a case is about a link");
        }
    }

    static WordResult of(WordCode code) {
        return new WordResult(code, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static WordResult of(WordCode code, BankAccountId account) {
        return new WordResult(code, Optional.of(account), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static WordResult of(WordCode code, BankAccountId account, LinkId link) {
        return new WordResult(code, Optional.of(account), Optional.of(link), Optional.empty(), Optional.empty());
    }

    WordResult with(CaseOrder order) {
        return new WordResult(code, account, link, Optional.of(order), claimed);
    }

    WordResult with(BankAccountClaimed fact) {
        return new WordResult(code, account, link, caseOrder, Optional.of(fact));
    }
}
