package dev.sekisho.sandbox.world.bank;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The banks of the world, by code. */
public final class Banks {

    private final Map<String, Bank> banks = new TreeMap<>();

    public Banks(Collection<Bank> all) {
        for (Bank bank : all) {
            if (banks.put(bank.terms().code().value(), bank) != null) {
                throw new IllegalArgumentException(
                        "two banks have the code " + bank.terms().code());
            }
        }
    }

    public Collection<Bank> all() {
        return banks.values();
    }

    public Optional<Bank> find(String code) {
        return Optional.ofNullable(banks.get(code));
    }
}
