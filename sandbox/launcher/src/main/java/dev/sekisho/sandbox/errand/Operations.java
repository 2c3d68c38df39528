package dev.sekisho.sandbox.errand;

import dev.sekisho.sandbox.launcher.Misuse;
import java.util.Arrays;
import java.util.List;

/** The option {@code --operations LINK,CHARGE}; the services say which operations there are. */
final class Operations {

    private static final String OPTION = "--operations";

    private Operations() {}

    /** What the option names; empty where it is not given. @throws Misuse for anything else */
    static List<String> option(String errand, List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() != 2 || !words.get(0).equals(OPTION) || !words.get(1).matches("[A-Z]+(,[A-Z]+)*")) {
            throw new Misuse(errand + " takes " + OPTION + " LINK,CHARGE,..., and not " + String.join(" ", words));
        }
        return Arrays.asList(words.get(1).split(","));
    }
}
