package dev.sekisho.kit.testing;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values that no log may hold, as the tests of a module made them up: passwords, codes, PINs, numbers of accounts and
 * phones, names. Kept in system properties, where every class loader of the test run finds them.
 */
public final class Sensitive {

    private static final String PLACE = "sekisho.test.sensitive.";

    private Sensitive() {}

    /** The value itself. */
    public static String noted(String value) {
        System.setProperty(PLACE + value, "");
        return value;
    }

    /** All of this run. */
    static Set<String> all() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PLACE))
                .map(name -> name.substring(PLACE.length()))
                .collect(Collectors.toSet());
    }
}
