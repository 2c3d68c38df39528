package dev.sekisho.link.desk.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name of which the first letter of each part is shown; enough to know a case again, not to know whose it is. */
final class MaskedName {

    private static final String HIDDEN = "●●";

    private MaskedName() {}

    /** @param kana null where the bank told none */
    static String of(String kana) {
        if (kana == null || kana.isBlank()) {
            return null;
        }
        return Arrays.stream(kana.strip().split("[\\s\u3000]+"))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + HIDDEN)
                .collect(Collectors.joining(" "));
    }
}
