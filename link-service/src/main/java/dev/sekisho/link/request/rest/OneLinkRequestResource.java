package dev.sekisho.link.request.rest;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.request.AbandonRequest;
import dev.sekisho.link.request.AtApp;
import dev.sekisho.link.request.AtBank;
import dev.sekisho.link.request.AttemptCode;
import dev.sekisho.link.request.Cleared;
import dev.sekisho.link.request.CodeSent;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.LinkRequests;
import dev.sekisho.link.request.Linked;
import dev.sekisho.link.request.Refused;
import dev.sekisho.link.request.ResendCode;
import dev.sekisho.link.request.ResendCode.Resending;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestResponse;

/** One link request, for the customer whose it is; for everybody else it is not there. */
@Path("/v1/link-requests/{linkRequestId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "link requests")
class OneLinkRequestResource {

    private final Caller caller;
    private final LinkRequests requests;
    private final Links links;
    private final AttemptCode codes;
    private final ResendCode resends;
    private final AbandonRequest abandon;

    OneLinkRequestResource(
            Caller caller,
            LinkRequests requests,
            Links links,
            AttemptCode codes,
            ResendCode resends,
            AbandonRequest abandon) {
        this.caller = caller;
        this.requests = requests;
        this.links = links;
        this.codes = codes;
        this.resends = resends;
        this.abandon = abandon;
    }

    @GET
    @Operation(summary = "The present state of a link request")
    @APIResponse(responseCode = "200", description = "The request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public LinkRequestView get(@PathParam("linkRequestId") UUID id) {
        return view(requests.find(new LinkRequestId(id), wallet()).orElseThrow(LinkRequestProblems::notFound));
    }

    @POST
    @Path("/code-attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives the code that was sent for this request; the right one leads to the bank's page or app")
    @APIResponse(
            responseCode = "200",
            description = "AT_BANK, with the bank's page; or AT_APP, with the message that the bank's app has to show")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-request-state")
    @APIResponse(responseCode = "422", description = "Problem code-refused or link-refused")
    @APIResponse(responseCode = "503", description = "Problem identity-unavailable or bank-unavailable: try again")
    public LinkRequestView attempt(@PathParam("linkRequestId") UUID id, @NotNull @Valid TypedCode typed) {
        LinkRequest after =
                codes.attempt(new LinkRequestId(id), wallet(), typed.code()).orElseThrow(LinkRequestProblems::notFound);
        if (after instanceof AtBank || after instanceof AtApp || after instanceof Cleared) {
            return view(after);
        }
        throw after instanceof CodeSent ? LinkRequestProblems.codeRefused() : stopped(after);
    }

    @POST
    @Path("/resends")
    @Operation(summary = "Asks for another code")
    @APIResponse(responseCode = "202", description = "Another code is on its way")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-request-state")
    @APIResponse(responseCode = "422", description = "Problem code-not-sent: too soon or too often; or link-refused")
    @APIResponse(responseCode = "503", description = "Problem identity-unavailable: try again")
    public RestResponse<Void> resend(@PathParam("linkRequestId") UUID id) {
        Resending resending =
                resends.resend(new LinkRequestId(id), wallet()).orElseThrow(LinkRequestProblems::notFound);
        if (resending.sent()) {
            return RestResponse.accepted();
        }
        throw resending.request() instanceof CodeSent
                ? LinkRequestProblems.codeNotSent()
                : stopped(resending.request());
    }

    @DELETE
    @Operation(summary = "Gives the request up; whatever comes back from the bank afterwards finds nothing")
    @APIResponse(responseCode = "204", description = "It is over")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-request-state: it became a link")
    public void abandon(@PathParam("linkRequestId") UUID id) {
        LinkRequest after = abandon.abandon(new LinkRequestId(id), wallet()).orElseThrow(LinkRequestProblems::notFound);
        if (after instanceof Linked) {
            throw LinkRequestProblems.inState(after);
        }
    }

    private static RuntimeException stopped(LinkRequest request) {
        return request instanceof Refused refused
                ? LinkRequestProblems.refused(refused)
                : LinkRequestProblems.inState(request);
    }

    private LinkRequestView view(LinkRequest request) {
        Optional<Link> link = request instanceof Linked linked ? links.find(linked.link(), wallet()) : Optional.empty();
        return LinkRequestView.of(request, link);
    }

    private WalletId wallet() {
        return new WalletId(caller.accountId());
    }

    /** The code as the customer typed it. */
    record TypedCode(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "TypedCode[***]";
        }
    }
}
