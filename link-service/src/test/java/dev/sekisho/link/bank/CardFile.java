package dev.sekisho.link.bank;

import dev.sekisho.link.bank.LegacyBanks.PinAnswer.Accepted;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer.Locked;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer.Wrong;
import java.util.HashMap;
import java.util.Map;

/** A bank of 2020: whoever knows number and PIN is taken for the depositor, and an account locks after three failures. */
public final class CardFile implements LegacyBanks {

    private static final int LOCKED_AFTER = 3;

    public int asked;
    private final Map<String, Integer> failures = new HashMap<>();
    private PinOf pins = number -> "0000";

    /** Whose PIN is what. */
    @FunctionalInterface
    public interface PinOf {
        String account(String number);
    }

    public void pins(PinOf right) {
        pins = right;
    }

    @Override
    public boolean exist() {
        return true;
    }

    @Override
    public PinAnswer register(Bank bank, BankAccount account, Pin pin) {
        asked++;
        if (failures.getOrDefault(account.number(), 0) >= LOCKED_AFTER) {
            return new Locked();
        }
        if (pins.account(account.number()).equals(pin.digits())) {
            return new Accepted(new Mandate("mandate-" + account.number()));
        }
        return failures.merge(account.number(), 1, Integer::sum) >= LOCKED_AFTER ? new Locked() : new Wrong();
    }
}
