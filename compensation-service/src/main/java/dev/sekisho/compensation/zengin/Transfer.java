package dev.sekisho.compensation.zengin;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/**
 * One payment of the file: 1 to 9,999,999,999 yen to one payee.
 *
 * @param reference our own number of this payment, by which one that comes back is known again (顧客コード１)
 */
public record Transfer(ZenginAccount to, ZenginName payee, Money amount, long reference) {

    public static final long LARGEST_AMOUNT = 9_999_999_999L;
    static final long LARGEST_REFERENCE = 9_999_999_999L;

    public Transfer {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(payee, "payee");
        if (amount.isZero() || amount.yen() > LARGEST_AMOUNT) {
            throw new IllegalArgumentException("a transfer is of 1 to " + LARGEST_AMOUNT + " yen");
        }
        if (reference < 1 || reference > LARGEST_REFERENCE) {
            throw new IllegalArgumentException("a reference has one to ten digits");
        }
    }
}
