package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.money.Money;

/** What is asked of the bank: once per request id, this much by this mandate, this way. */
public record BankOrder(String requestId, Direction direction, Mandate mandate, Money amount) {

    public BankOrder {
        if (amount.isZero()) {
            throw new IllegalArgumentException("an order moves at least one yen");
        }
    }

    boolean asksTheSameAs(Decision decision) {
        return decision.direction() == direction
                && decision.account().equals(mandate.account())
                && decision.amountYen() == amount.yen();
    }
}
