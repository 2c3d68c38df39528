package dev.sekisho.kit.attestation;

import java.util.Collection;

/** What is said of a control, or of one piece of its evidence. */
public enum Verdict {
    MET,
    NOT_MET,
    NOT_APPLICABLE;

    /** What several say together: one that is not met spoils all, and nothing at all is met by nobody. */
    static Verdict together(Collection<Verdict> verdicts) {
        if (verdicts.isEmpty() || verdicts.contains(NOT_MET)) {
            return NOT_MET;
        }
        return verdicts.contains(MET) ? MET : NOT_APPLICABLE;
    }
}
