package dev.sekisho.charge.monitoring;

/** Why a proposal of a rule, or a word about one, does not count. */
public enum RuleRefusal {
    /** There is no such dry run. */
    DRY_RUN_UNKNOWN,
    /** The dry run looked for something else. */
    DRY_RUN_OF_ANOTHER,
    /** The dry run did not come to the end of its period. */
    DRY_RUN_INCOMPLETE,
    /** The dry run was made so long ago that it says little of today. */
    DRY_RUN_OLD,
    /** The same human proposed it, under whatever account. */
    SAME_PERSON,
    /** It was decided before. */
    DECIDED,
    /** It would have ended by now. */
    OVER
}
