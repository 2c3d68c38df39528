package dev.sekisho.charge.reconciliation;

import java.util.Objects;

/**
 * What somebody would make of a difference. @param revision counts the contents: a new one is another content, and what was
 * approved before is not approved
 */
public record Proposal(int revision, Resolution resolution, Evidence evidence, Signature by) {

    public Proposal {
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(by, "by");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions are counted from one");
        }
    }
}
