package dev.sekisho.compensation.suspicion.page;

import dev.sekisho.compensation.suspicion.DecidedItem;
import dev.sekisho.compensation.suspicion.Ground;
import dev.sekisho.compensation.suspicion.SuspicionItem;
import dev.sekisho.compensation.suspicion.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * Items without their reasons, the most due first; never printed.
 *
 * @param next the address of the next page, null on the last one
 */
public record MlroItems(String state, boolean overdue, List<Line> lines, String next) {

    public MlroItems {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "MlroItems[***]";
    }

    /** One item. @param verdict null as long as nobody decided */
    public record Line(
            String path,
            String caseNumber,
            Ground ground,
            Instant raisedAt,
            Instant decideBy,
            boolean late,
            Verdict verdict) {

        static Line of(SuspicionItem item, Instant now) {
            return new Line(
                    MlroItem.pathOf(item.head().id()),
                    item.head().caseNumber().value(),
                    item.head().ground(),
                    item.head().raisedAt(),
                    item.head().decideBy(),
                    item.isOverdueAt(now),
                    item instanceof DecidedItem decided ? decided.decision().verdict() : null);
        }

        @Override
        public String toString() {
            return "Line[***]";
        }
    }
}
