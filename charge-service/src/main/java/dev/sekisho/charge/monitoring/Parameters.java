package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of one rule by their names; which there are, and how large, its kind says. */
public record Parameters(Map<String, Long> values) {

    static final String LINK_YOUNGER_THAN_DAYS = "linkYoungerThanDays";

    public Parameters {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Each as name=value, in the order of the names. */
    public List<String> lines() {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .toList();
    }

    int count(String name) {
        return Math.toIntExact(value(name));
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(value(name));
    }

    Money yen(String name) {
        return Money.yen(value(name));
    }

    LinkAge linkAge() {
        return LinkAge.days(value(LINK_YOUNGER_THAN_DAYS));
    }

    private long value(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a rule of this kind has a number " + name);
        }
        return value;
    }
}
