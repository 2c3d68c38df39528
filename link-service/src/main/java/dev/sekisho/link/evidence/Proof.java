package dev.sekisho.link.evidence;

import java.util.Objects;

/** One thing that was shown: of a kind (which fixes its category), resting on a root, and stated in one of two ways. */
public record Proof(ProofKind kind, EvidenceRoot root, Statement statement) {

    /** Whether somebody signed that it was shown, or whether we only wrote down that it always is. */
    public enum Statement {
        ASSERTED,
        DECLARED
    }

    public Proof {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(statement, "statement");
    }

    public static Proof asserted(ProofKind kind, EvidenceRoot root) {
        return new Proof(kind, root, Statement.ASSERTED);
    }

    public static Proof declared(ProofKind kind, EvidenceRoot root) {
        return new Proof(kind, root, Statement.DECLARED);
    }

    public FactorCategory category() {
        return kind.category();
    }

    boolean isAsserted() {
        return statement == Statement.ASSERTED;
    }
}
