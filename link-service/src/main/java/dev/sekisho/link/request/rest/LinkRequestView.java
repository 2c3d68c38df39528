package dev.sekisho.link.request.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.request.AtApp;
import dev.sekisho.link.request.AtBank;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.Linked;
import dev.sekisho.link.request.Refused;
import dev.sekisho.link.request.RequestHead;
import dev.sekisho.link.request.RequestState;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link request as its customer sees it: the class of a refusal, never its reason. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkRequestView(
        UUID linkRequestId,
        String state,
        String bankCode,
        String accountMask,
        Instant expiresAt,
        URI bankPage,
        String bindingMessage,
        UUID linkId,
        String tier,
        Instant chargeableFrom,
        String refusalClass) {

    /** What lies between two things a customer does is shown as what the customer does next or waits for. */
    private static String shown(RequestState state) {
        return switch (state) {
            case CLEARED -> RequestState.CODE_SENT.name();
            case RETURNED -> RequestState.AT_BANK.name();
            default -> state.name();
        };
    }

    /** @param link the one that came of it, if one did */
    static LinkRequestView of(LinkRequest request, Optional<Link> link) {
        RequestHead head = request.head();
        return new LinkRequestView(
                head.id().value(),
                shown(request.state()),
                head.bank().value(),
                head.accountMask(),
                head.expiresAt(),
                request instanceof AtBank visit ? visit.page() : null,
                request instanceof AtApp waiting ? waiting.approval().message() : null,
                request instanceof Linked linked ? linked.link().value() : null,
                link.map(made -> made.head().terms().tier().name()).orElse(null),
                link.map(made -> made.head().terms().chargeableFrom()).orElse(null),
                request instanceof Refused refused ? refused.refusal().heard().name() : null);
    }
}
