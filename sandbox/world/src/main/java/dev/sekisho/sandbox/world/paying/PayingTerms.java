package dev.sekisho.sandbox.world.paying;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.sandbox.world.bank.AccountType;
import java.util.Objects;

/**
 * The account from which the operator pays, as its bank knows it.
 *
 * @param senderCode 委託者コード, of ten digits
 * @param holder in half-width kana, as statements print it
 * @param openingYen what is on it when the world begins
 * @param returnDays how many days after a transfer one that could not be credited is booked back
 */
public record PayingTerms(
        BankCode bank,
        String branch,
        AccountType type,
        String number,
        String senderCode,
        String holder,
        long openingYen,
        int returnDays) {

    public PayingTerms {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(type, "type");
        if (!branch.matches("[0-9]{3}") || !number.matches("[0-9]{7}") || !senderCode.matches("[0-9]{10}")) {
            throw new IllegalArgumentException("branch, number and sender's code have three, seven and ten digits");
        }
        if (openingYen < 0 || returnDays < 1) {
            throw new IllegalArgumentException("what comes back comes days later");
        }
    }
}
