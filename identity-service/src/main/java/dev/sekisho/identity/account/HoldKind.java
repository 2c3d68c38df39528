package dev.sekisho.identity.account;

/** Why an account is held; what is told of it outside must not let anybody know of a screening. */
public enum HoldKind {
    /** A later proof named another person than the account's. */
    OTHER_PERSON("PROOF_NAMES_OTHER_PERSON"),
    /** Signals of the opening or of the proof ask for a reviewer. */
    RISK("REVIEW"),
    /** A screening list may name the person; seen by the MLRO alone, and told like any other review. */
    SCREENING("REVIEW");

    private final String told;

    HoldKind(String told) {
        this.told = told;
    }

    /** The reason as facts and answers have it. */
    public String told() {
        return told;
    }
}
