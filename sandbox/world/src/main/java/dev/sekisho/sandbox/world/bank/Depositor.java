package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;

/** The holder of a bank account as the bank keeps the record, with what was on the account when it was opened here. */
public record Depositor(
        AccountKey account,
        AccountType accountType,
        String holderKana,
        LocalDate birthDate,
        String pin,
        Money opening) {

    public static final String PIN = "[0-9]{4}";

    public Depositor {
        if (!pin.matches(PIN)) {
            throw new IllegalArgumentException("a PIN has four digits");
        }
        if (holderKana.isBlank() || birthDate == null || accountType == null || opening == null) {
            throw new IllegalArgumentException("a depositor has a name, a birth date, an account type and a balance");
        }
    }

    @Override
    public String toString() {
        return "Depositor[" + account + "]";
    }
}
