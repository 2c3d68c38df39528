package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.money.Money;

/** What is asked of the bank: once per request id, this much by this mandate. */
public record DebitOrder(String requestId, Mandate mandate, Money amount) {

    public DebitOrder {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a debit moves at least one yen");
        }
    }

    boolean asksTheSameAs(Decision decision) {
        return decision.account().equals(mandate.account()) && decision.amountYen() == amount.yen();
    }
}
