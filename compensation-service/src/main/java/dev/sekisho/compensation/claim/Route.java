package dev.sekisho.compensation.claim;

import java.util.Objects;

/** The way by which the money of a claim goes to its depositor; a claim is on one alone. */
public sealed interface Route {

    /** A line of the operator's own bank file. */
    record ByRun(RunId run) implements Route {

        public ByRun {
            Objects.requireNonNull(run, "run");
        }
    }

    /** A line of a list that the depositor's bank credits out of one amount. */
    record ByLumpSum(LumpSumId lumpSum) implements Route {

        public ByLumpSum {
            Objects.requireNonNull(lumpSum, "lumpSum");
        }
    }
}
