package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.money.Money;

/** What of a claim was approved, sent or paid before it was decided. */
public interface InterimSums {

    /** Zero for most. */
    Money of(ClaimId claim);

    /** Of that what has left for the bank, and does not come back by itself. */
    Money sent(ClaimId claim);

    /** What is owed back of other claims of its charges, and to be set off; zero for most. */
    Money owedBack(ClaimId claim);
}
