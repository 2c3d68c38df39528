package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Depositor;
import java.time.LocalDate;

/** A depositor as the sandbox shows one: balanceYen is what is on the account now. */
record DepositorView(
        String branchCode,
        AccountType accountType,
        String accountNumber,
        String holderKana,
        LocalDate birthDate,
        String pin,
        long balanceYen,
        boolean locked) {

    static DepositorView of(Bank bank, Depositor depositor) {
        return new DepositorView(
                depositor.account().branchCode(),
                depositor.accountType(),
                depositor.account().accountNumber(),
                depositor.holderKana(),
                depositor.birthDate(),
                depositor.pin(),
                bank.balance(depositor).yen(),
                bank.counter().isLocked(depositor.account()));
    }

    @Override
    public String toString() {
        return "DepositorView[***]";
    }
}
