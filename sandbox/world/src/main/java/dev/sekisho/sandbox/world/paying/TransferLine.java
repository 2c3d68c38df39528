package dev.sekisho.sandbox.world.paying;

import dev.sekisho.sandbox.world.bank.AccountType;

/**
 * One payment of an order.
 *
 * @param reference the payer's own number of it (顧客コード１)
 * @param payee in half-width kana, as the file has it
 */
public record TransferLine(
        String bankCode, String branch, AccountType type, String number, String payee, long amountYen, long reference) {

    @Override
    public String toString() {
        return "TransferLine[" + reference + "]";
    }
}
