package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.money.Money;

/** One depositor whom a bank is to credit out of a lump sum. @param claimId the sender's name of the line */
public record LumpSumLine(String claimId, AccountKey account, AccountType accountType, String payee, Money amount) {

    @Override
    public String toString() {
        return "LumpSumLine[" + claimId + "]";
    }
}
