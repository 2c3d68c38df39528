package dev.sekisho.charge.leaving;

import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What came into a wallet over one link and was not taken back, with what was settled when that link was made. */
public record LinkMoney(LinkTerms terms, Money charged) {

    public LinkMoney {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(charged, "charged");
    }
}
