package dev.sekisho.compensation.zengin;

import java.time.MonthDay;
import java.util.Objects;

/**
 * Who pays, from which account, on which day; the file carries no year.
 *
 * @param senderCode 委託者コード, the number of at most ten digits under which the bank knows the payer
 */
public record TransferHeader(long senderCode, ZenginName senderName, MonthDay day, ZenginAccount from) {

    static final long LARGEST_CODE = 9_999_999_999L;

    public TransferHeader {
        Objects.requireNonNull(senderName, "senderName");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(from, "from");
        if (senderCode < 0 || senderCode > LARGEST_CODE) {
            throw new IllegalArgumentException("a sender's code has at most ten digits");
        }
    }
}
