package dev.sekisho.link.statement;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One booking on a statement.
 *
 * @param number its place in the file, from 1
 * @param order the charge's or payout's own id, under which the bank was asked
 * @param bankReference the bank's own for what it booked
 */
public record BookedLine(int number, Direction direction, UUID order, Money amount, String bankReference) {

    private static final Pattern REFERENCE = Pattern.compile("[!-~&&[^,]]{1,100}");

    public BookedLine {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(order, "order");
        if (number < 1 || amount.isZero()) {
            throw new IllegalArgumentException("a line has a number and moves money");
        }
        if (!REFERENCE.matcher(bankReference).matches()) {
            throw new IllegalArgumentException("a booking has a reference of printable characters");
        }
    }

    /** Which way money went, seen from the bank account. */
    public enum Direction {
        /** Out of it, for a charge. */
        DEBIT,
        /** Into it, for a payout. */
        CREDIT
    }
}
