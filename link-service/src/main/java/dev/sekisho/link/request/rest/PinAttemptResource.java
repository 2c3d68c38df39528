package dev.sekisho.link.request.rest;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.link.bank.LegacyBanks.Pin;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.request.AttemptPin;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.Linked;
import dev.sekisho.link.request.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The form of 2020, for the replay: the bank's PIN is typed at the operator. Outside of the sandbox no request is ever found
 * here, and what was typed is dropped unread (LK-09).
 */
@Path("/v1/link-requests/{linkRequestId}/pin-attempts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "link requests")
class PinAttemptResource {

    private final Caller caller;
    private final AttemptPin pins;
    private final Links links;

    PinAttemptResource(Caller caller, AttemptPin pins, Links links) {
        this.caller = caller;
        this.pins = pins;
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sandbox only: the bank's PIN, as operators took it in 2020; one try for a request")
    @APIResponse(responseCode = "200", description = "LINKED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-request-state")
    @APIResponse(responseCode = "422", description = "Problem link-refused")
    public LinkRequestView attempt(@PathParam("linkRequestId") UUID id, @NotNull @Valid TypedPin typed) {
        WalletId wallet = new WalletId(caller.accountId());
        LinkRequest after = pins.attempt(new LinkRequestId(id), wallet, new Pin(typed.pin()))
                .orElseThrow(LinkRequestProblems::notFound);
        if (after instanceof Refused refused) {
            throw LinkRequestProblems.refused(refused);
        }
        if (!(after instanceof Linked linked)) {
            throw LinkRequestProblems.inState(after);
        }
        Optional<Link> link = links.find(linked.link(), wallet);
        return LinkRequestView.of(after, link);
    }

    /** The PIN as the customer typed it. */
    record TypedPin(@NotNull @Pattern(regexp = "[0-9]{4}") String pin) {

        @Override
        public String toString() {
            return "TypedPin[***]";
        }
    }
}
