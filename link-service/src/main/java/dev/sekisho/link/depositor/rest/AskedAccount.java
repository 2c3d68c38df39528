package dev.sekisho.link.depositor.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.depositor.Call;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An account of the asking bank, under the bank's own reference: no other bank's can be named (TD8). */
record AskedAccount(
        @NotNull @Pattern(regexp = "[0-9]{3}") String branchCode,
        @NotNull AccountType accountType,
        @NotNull @Pattern(regexp = "[0-9]{7}") String accountNumber,
        @NotNull @Pattern(regexp = Call.REFERENCE) String reference) {

    BankAccount at(BankCode bank) {
        return new BankAccount(bank, branchCode, accountType, accountNumber);
    }

    @Override
    public String toString() {
        return "AskedAccount[***]";
    }
}
