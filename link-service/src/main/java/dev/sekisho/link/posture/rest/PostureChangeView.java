package dev.sekisho.link.posture.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.posture.ApprovedChange;
import dev.sekisho.link.posture.ChangeHead;
import dev.sekisho.link.posture.ChangeWord;
import dev.sekisho.link.posture.PostureChange;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A change as staff and the bank's users see it; people are named by their staff ids. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostureChangeView(
        UUID changeId,
        String bankCode,
        Connection connection,
        CustomerClass customerClass,
        String state,
        Instant effectiveFrom,
        Instant inForceFrom,
        PostureTermsView terms,
        UUID proposedBy,
        Instant proposedAt,
        UUID decidedBy,
        Instant decidedAt,
        String note,
        Boolean lowered) {

    /** @param lowered null where that is not the question */
    static PostureChangeView of(PostureChange change, Boolean lowered) {
        ChangeHead head = change.head();
        Optional<ChangeWord> word = change.decided();
        return new PostureChangeView(
                head.id(),
                head.key().bank().value(),
                head.key().connection(),
                head.key().customers(),
                word.map(said -> said.verdict().name()).orElse("PROPOSED"),
                head.effectiveFrom(),
                change instanceof ApprovedChange approved
                        ? approved.inRegister().validFrom()
                        : null,
                PostureTermsView.of(head.terms()),
                head.proposedBy().staffId(),
                head.proposedAt(),
                word.map(said -> said.by().staffId()).orElse(null),
                word.map(ChangeWord::at).orElse(null),
                word.map(ChangeWord::note).orElse(null),
                lowered);
    }
}
