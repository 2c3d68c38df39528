package dev.sekisho.sandbox.replay.sibling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that can be done in a scenario, by the name that its file uses. */
final class Deeds {

    private static final Map<String, Deed> ALL = together(
            List.of(HonestDeeds.all(), LinkDeeds.all(), MoneyDeeds.all(), BankDeeds.all(), InsiderDeeds.all()));

    private Deeds() {}

    private static Map<String, Deed> together(List<Map<String, Deed>> some) {
        Map<String, Deed> all = new HashMap<>();
        some.forEach(all::putAll);
        return Map.copyOf(all);
    }

    static boolean knows(String name) {
        return ALL.containsKey(name);
    }

    /** @throws IllegalArgumentException if nothing of that name can be done */
    static Deed named(String name) {
        Deed deed = ALL.get(name);
        if (deed == null) {
            throw new IllegalArgumentException("nobody knows how to do this: " + name);
        }
        return deed;
    }
}
