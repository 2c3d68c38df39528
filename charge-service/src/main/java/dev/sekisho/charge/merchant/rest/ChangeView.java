package dev.sekisho.charge.merchant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.ApprovedChange;
import dev.sekisho.charge.merchant.ChangeHead;
import dev.sekisho.charge.merchant.ChangeTerms;
import dev.sekisho.charge.merchant.ChangeWord;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.MerchantChange;
import dev.sekisho.charge.merchant.RejectedChange;
import dev.sekisho.charge.merchant.SalesPoint;
import java.time.Instant;
import java.util.UUID;

/** A change of the registry as the staff sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        UUID changeId,
        UUID merchantId,
        ChangeTerms.Kind kind,
        String name,
        MerchantCategory category,
        String shop,
        String terminal,
        Instant effectiveFrom,
        State state,
        Instant inForceFrom,
        UUID proposedBy,
        Instant proposedAt,
        UUID decidedBy,
        Instant decidedAt,
        String note) {

    /** Where it stands. */
    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    static ChangeView of(MerchantChange change) {
        if (change instanceof ApprovedChange approved) {
            return of(change.head(), State.APPROVED, approved.inForceFrom(), approved.word());
        }
        return change instanceof RejectedChange rejected
                ? of(change.head(), State.REJECTED, null, rejected.word())
                : of(change.head(), State.PROPOSED, null, null);
    }

    private static ChangeView of(ChangeHead head, State state, Instant inForceFrom, ChangeWord word) {
        ChangeTerms terms = head.terms();
        return new ChangeView(
                head.id(),
                head.merchant().value(),
                terms.kind(),
                terms.name().orElse(null),
                terms.category().orElse(null),
                terms.terminal().map(SalesPoint::shop).orElse(null),
                terms.terminal().map(SalesPoint::terminal).orElse(null),
                head.effectiveFrom(),
                state,
                inForceFrom,
                head.proposedBy().staffId(),
                head.proposedAt(),
                word == null ? null : word.by().staffId(),
                word == null ? null : word.at(),
                word == null ? null : word.note());
    }
}
