package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.trace.Trace;
import java.util.List;
import java.util.Objects;

/**
 * All that is known of a case; whoever tells it tells the covered parts alone.
 *
 * @param traces of its confirmed charges; none where the trace is not covered
 */
public record CasePackage(ReleasedDisclosure disclosure, CaseFile file, List<Trace> traces) {

    public CasePackage {
        Objects.requireNonNull(disclosure, "disclosure");
        Objects.requireNonNull(file, "file");
        traces = List.copyOf(traces);
    }

    /** Not so while a confirmed charge is missing from the copy. */
    public boolean isTraceWhole() {
        return Trace.areWholeOf(
                traces, file.confirmed().stream().map(VictimCharge::charge).toList());
    }

    public boolean covers(Part part) {
        return disclosure.head().request().covers(part);
    }
}
