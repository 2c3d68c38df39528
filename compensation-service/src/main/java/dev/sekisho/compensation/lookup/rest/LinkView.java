package dev.sekisho.compensation.lookup.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.LinkOrigin;
import dev.sekisho.compensation.copy.LinkState;
import java.time.Instant;
import java.util.UUID;

/** A link as support sees it; what only the link's beginning tells is missing if only its end was heard of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkView(
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        String accountMask,
        LinkState state,
        Instant stateAt,
        String reason,
        String tier,
        Instant establishedAt,
        Instant chargeableFrom) {

    static LinkView of(CopiedLink link) {
        return new LinkView(
                link.id().value(),
                link.parties().bankAccount().value(),
                link.parties().bank().value(),
                link.origin().map(LinkOrigin::accountMask).orElse(null),
                link.standing().state(),
                link.standing().at(),
                link.standing().reason().orElse(null),
                link.origin().map(LinkOrigin::tier).orElse(null),
                link.origin().map(LinkOrigin::establishedAt).orElse(null),
                link.origin().map(LinkOrigin::chargeableFrom).orElse(null));
    }
}
