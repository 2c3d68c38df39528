package dev.sekisho.compensation.suspicion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.suspicion.DecidedItem;
import dev.sekisho.compensation.suspicion.Decision;
import dev.sekisho.compensation.suspicion.Ground;
import dev.sekisho.compensation.suspicion.ItemHead;
import dev.sekisho.compensation.suspicion.SuspicionItem;
import dev.sekisho.compensation.suspicion.SuspicionItems.Place;
import dev.sekisho.compensation.suspicion.Verdict;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One item for the MLRO; never printed. @param reason only where one item was asked for */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuspicionView(
        UUID itemId,
        Ground ground,
        String caseNumber,
        UUID walletId,
        Instant raisedAt,
        Instant decideBy,
        boolean overdue,
        Verdict verdict,
        Instant decidedAt,
        UUID decidedBy,
        String reason) {

    static SuspicionView line(SuspicionItem item, Instant now) {
        return of(item, now, false);
    }

    static SuspicionView whole(SuspicionItem item, Instant now) {
        return of(item, now, true);
    }

    private static SuspicionView of(SuspicionItem item, Instant now, boolean withReason) {
        ItemHead head = item.head();
        Decision decision = item instanceof DecidedItem decided ? decided.decision() : null;
        return new SuspicionView(
                head.id(),
                head.ground(),
                head.caseNumber().value(),
                head.wallet().map(WalletId::value).orElse(null),
                head.raisedAt(),
                head.decideBy(),
                item.isOverdueAt(now),
                decision == null ? null : decision.verdict(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.by().staff(),
                decision == null || !withReason ? null : decision.reason());
    }

    @Override
    public String toString() {
        return "SuspicionView[***]";
    }

    /** A page, the most due first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuspicionPageView(List<SuspicionView> items, String nextCursor) {

        static String cursorAfter(List<SuspicionItem> page) {
            Place last = Place.of(page.get(page.size() - 1));
            return new Cursor(last.decideBy(), last.id()).write();
        }
    }
}
