package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** One consequence of the theft that is paid too, with where its proof is kept. */
public record ConsequentialItem(ItemKind kind, Money amount, String evidence) {

    public static final int LONGEST_EVIDENCE = 200;

    public ConsequentialItem {
        Objects.requireNonNull(kind, "kind");
        if (amount.isZero() || evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            throw new IllegalArgumentException("an item has an amount and evidence");
        }
    }
}
