package dev.sekisho.link.imports.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.link.imports.CheckedImport;
import dev.sekisho.link.imports.DoneImport;
import dev.sekisho.link.imports.DoubtedImport;
import dev.sekisho.link.imports.LinkImport;
import dev.sekisho.link.imports.LinkImports.Phase;
import dev.sekisho.link.imports.LinkImports.Tally;
import dev.sekisho.link.imports.OpenImport;
import dev.sekisho.link.imports.RunningImport;
import dev.sekisho.link.imports.WithdrawingImport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An import and its report: counts by outcome and line numbers, nothing that stands in a line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID importId,
        String state,
        String sha256,
        int lines,
        UUID openedBy,
        Instant openedAt,
        Instant checkedAt,
        List<TallyView> checked,
        List<TallyView> done) {

    static ImportView of(LinkImport file, List<Tally> tallies) {
        return new ImportView(
                file.head().id(),
                state(file),
                file.head().sha256(),
                file.head().lines(),
                file.head().opened().staffId(),
                file.head().opened().at(),
                file instanceof CheckedImport checked ? checked.checkedAt() : null,
                of(tallies, Phase.CHECKED),
                of(tallies, Phase.DONE));
    }

    private static String state(LinkImport file) {
        if (file instanceof OpenImport) {
            return "OPEN";
        }
        if (file instanceof CheckedImport) {
            return "CHECKED";
        }
        if (file instanceof RunningImport) {
            return "IMPORTING";
        }
        return file instanceof DoneImport ? "IMPORTED" : back(file);
    }

    private static String back(LinkImport file) {
        if (file instanceof DoubtedImport) {
            return "DOUBTED";
        }
        return file instanceof WithdrawingImport ? "WITHDRAWING" : "WITHDRAWN";
    }

    private static List<TallyView> of(List<Tally> tallies, Phase phase) {
        return tallies.stream()
                .filter(tally -> tally.phase() == phase)
                .map(tally -> new TallyView(tally.outcome().name(), tally.count(), tally.firstLines()))
                .toList();
    }

    /** How many lines had one outcome, and which the first of them were. */
    record TallyView(String outcome, long count, List<Integer> firstLines) {}
}
