package dev.sekisho.sandbox.attestation;

import java.util.Collection;
import java.util.Locale;

/** What is said of a control. */
public enum Verdict {
    MET("満たす"),
    NOT_MET("満たさない"),
    NOT_APPLICABLE("該当なし");

    private final String ja;

    Verdict(String ja) {
        this.ja = ja;
    }

    String ja() {
        return ja;
    }

    /** In words a style sheet and a reader can use: {@code not met}. */
    String en() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What several services say together; one that says nothing says that it is not met. */
    static Verdict together(Collection<Verdict> verdicts) {
        if (verdicts.isEmpty() || verdicts.contains(NOT_MET)) {
            return NOT_MET;
        }
        return verdicts.contains(MET) ? MET : NOT_APPLICABLE;
    }

    static Verdict named(String name) {
        try {
            return valueOf(name);
        } catch (IllegalArgumentException unknown) {
            return NOT_MET;
        }
    }
}
