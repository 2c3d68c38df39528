package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** One booking on a bank's statement. @param number its place in the file, from 1 */
public record BankLine(int number, OrderKey order, Money amount, String bankReference) {

    public BankLine {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(bankReference, "bankReference");
        if (number < 1 || amount.isZero()) {
            throw new IllegalArgumentException("a line has a number and moves money");
        }
    }
}
