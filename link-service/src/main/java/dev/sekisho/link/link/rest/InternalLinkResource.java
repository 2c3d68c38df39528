package dev.sekisho.link.link.rest;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A link as charge-service needs it for its caps. */
@Path("/internal/v1/links/{linkId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:charge-service")
@Tag(name = "internal links")
class InternalLinkResource {

    private final Links links;

    InternalLinkResource(Links links) {
        this.links = links;
    }

    @GET
    @Operation(summary = "A link with the ids that caps are counted by")
    @APIResponse(responseCode = "200", description = "The link; its version rises with each change")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public InternalLinkView get(@PathParam("linkId") UUID id) {
        return links.find(new LinkId(id)).map(InternalLinkView::of).orElseThrow(LinkProblems::notFound);
    }

    /** A link with everything but the bank account's number. */
    record InternalLinkView(
            UUID linkId,
            long version,
            UUID walletId,
            UUID personId,
            UUID bankAccountId,
            String bankCode,
            String accountMask,
            String state,
            String tier,
            Instant establishedAt,
            Instant chargeableFrom) {

        static InternalLinkView of(Link link) {
            LinkHead head = link.head();
            return new InternalLinkView(
                    head.id().value(),
                    head.version(),
                    head.wallet().value(),
                    head.person().value(),
                    head.bankAccount().value(),
                    head.bank().value(),
                    head.accountMask(),
                    link.state().name(),
                    head.terms().tier().name(),
                    head.terms().establishedAt(),
                    head.terms().chargeableFrom());
        }
    }
}
