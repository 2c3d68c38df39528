package dev.sekisho.sandbox.world.paying;

import dev.sekisho.sandbox.world.bank.Direction;
import java.time.LocalDate;

/**
 * One line of the paying account's book, as a statement prints it.
 *
 * @param number 照会番号, rising over all lines
 * @param valueOn 起算日: of money that comes back the day of its transfer
 * @param party in half-width kana
 * @param summary 摘要
 */
public record PayingEntry(
        long number,
        LocalDate bookedOn,
        LocalDate valueOn,
        Direction direction,
        long amountYen,
        String party,
        String summary) {

    @Override
    public String toString() {
        return "PayingEntry[" + number + "]";
    }
}
