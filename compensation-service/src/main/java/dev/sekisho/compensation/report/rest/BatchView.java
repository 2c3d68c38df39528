package dev.sekisho.compensation.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of each report, in the order in which they were sent.
 *
 * @param taken how many are cases now; the others may be sent again, with those or without
 */
record BatchView(int taken, int notTaken, List<LineView> reports) {

    static BatchView of(List<LineView> reports) {
        int taken =
                (int) reports.stream().filter(line -> line.problem() == null).count();
        return new BatchView(taken, reports.size() - taken, reports);
    }

    /**
     * One report.
     *
     * @param line counted from 1
     * @param report measures are under way: look at the case for how far they are
     * @param problem account-not-searchable, idempotency-key-in-flight, too-many-reports: send it again, the last in an hour;
     *     idempotency-key-reused: something else was reported under this reference before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(int line, String reportReference, FiledView report, String problem) {}
}
