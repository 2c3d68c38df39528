package dev.sekisho.link.link.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.RevokeLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's own links; another wallet's are not there. */
@Path("/v1/links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "links")
class LinkResource {

    private static final int MOST = 100;

    private final Caller caller;
    private final Links links;
    private final RevokeLink revoke;

    LinkResource(Caller caller, Links links, RevokeLink revoke) {
        this.caller = caller;
        this.links = links;
        this.revoke = revoke;
    }

    @GET
    @Operation(summary = "The customer's links, the newest first, at most 100")
    @APIResponse(responseCode = "200", description = "The links, ended ones included")
    public List<LinkView> all() {
        return links.of(wallet(), MOST).stream().map(LinkView::of).toList();
    }

    @GET
    @Path("/{linkId}")
    @Operation(summary = "One of the customer's links")
    @APIResponse(responseCode = "200", description = "The link")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public LinkView get(@PathParam("linkId") UUID id) {
        return links.find(new LinkId(id), wallet()).map(LinkView::of).orElseThrow(LinkProblems::notFound);
    }

    @DELETE
    @Path("/{linkId}")
    @Operation(summary = "Ends a link for good; done twice, it is done once")
    @APIResponse(responseCode = "204", description = "Nothing is charged through it any more")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public void end(@PathParam("linkId") UUID id) {
        if (revoke.revoke(new LinkId(id), wallet()).isEmpty()) {
            throw LinkProblems.notFound();
        }
    }

    private WalletId wallet() {
        return new WalletId(caller.accountId());
    }

    /** A link as its customer sees it. @param verifyBy until when the customer has to link it again, where that is due */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkView(
            UUID linkId,
            String bankCode,
            String accountMask,
            String state,
            String tier,
            Instant establishedAt,
            Instant chargeableFrom,
            String verification,
            Instant verifyBy) {

        static LinkView of(Link link) {
            LinkHead head = link.head();
            return new LinkView(
                    head.id().value(),
                    head.bank().value(),
                    head.accountMask(),
                    link.state().name(),
                    head.terms().tier().name(),
                    head.terms().establishedAt(),
                    head.terms().chargeableFrom(),
                    head.verification().name(),
                    head.verification().until().orElse(null));
        }
    }
}
