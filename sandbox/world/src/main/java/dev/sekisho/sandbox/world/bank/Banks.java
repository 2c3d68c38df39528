package dev.sekisho.sandbox.world.bank;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The banks of the world, by code; a bank opens its books when somebody first comes to it. */
public final class Banks {

    private final Map<String, BankTerms> terms = new TreeMap<>();
    private final Map<String, Bank> open = new ConcurrentHashMap<>();
    private final Function<BankTerms, Bank> opening;

    /** @param opening is asked once for each bank */
    public Banks(Collection<BankTerms> all, Function<BankTerms, Bank> opening) {
        this.opening = opening;
        for (BankTerms bank : all) {
            if (terms.put(bank.code().value(), bank) != null) {
                throw new IllegalArgumentException("two banks have the code " + bank.code());
            }
        }
    }

    public Collection<BankTerms> all() {
        return terms.values();
    }

    public Optional<Bank> find(String code) {
        return Optional.ofNullable(terms.get(code))
                .map(bank -> open.computeIfAbsent(code, first -> opening.apply(bank)));
    }
}
