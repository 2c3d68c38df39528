package dev.sekisho.kit.attestation;

import java.util.List;

/** A control with what was found, and what follows from it. */
record AnsweredControl(String id, Verdict verdict, List<Finding> evidence) {

    static AnsweredControl of(String id, List<Finding> evidence) {
        return new AnsweredControl(
                id, Verdict.together(evidence.stream().map(Finding::verdict).toList()), List.copyOf(evidence));
    }
}
