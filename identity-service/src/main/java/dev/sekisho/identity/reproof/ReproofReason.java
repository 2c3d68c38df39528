package dev.sekisho.identity.reproof;

/** Why an identity has to be proved again. */
public enum ReproofReason {
    /** A method takes no new proofs any more, or soon none. */
    METHOD_ENDING,
    /** A method turned out to be easier to deceive than was thought. */
    METHOD_RISK,
    /** Something about this one account. */
    ACCOUNT_RISK,
    /** The customer wishes more than the present proof is good for. */
    LIMIT_RISE;

    public boolean isOfAWave() {
        return this == METHOD_ENDING || this == METHOD_RISK;
    }

    /** Whether nothing new is linked once the time is over: a wish that was not followed up takes nothing away. */
    public boolean blocksLinks() {
        return this != LIMIT_RISE;
    }
}
