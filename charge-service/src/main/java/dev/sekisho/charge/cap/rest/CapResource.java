package dev.sekisho.charge.cap.rest;

import dev.sekisho.charge.cap.ViewCaps;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the customer may still charge over one of their links. */
@Path("/v1/caps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "charges")
class CapResource {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final ViewCaps caps;
    private final FindLink findLink;
    private final Caller caller;

    CapResource(ViewCaps caps, FindLink findLink, Caller caller) {
        this.caps = caps;
        this.findLink = findLink;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customer")
    @Operation(summary = "What each cap leaves for one of the customer's own links now")
    @APIResponse(
            responseCode = "200",
            description = "The caps that have a say, in naming order",
            content = @Content(schema = @Schema(implementation = CapsView.class)))
    @APIResponse(
            responseCode = "400",
            description = "linkId is missing or no UUID",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The customer has no such link",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The link cannot be looked up just now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CapsView caps(@QueryParam("linkId") @NotNull @Pattern(regexp = UUID_FORM) String linkId) {
        return CapsView.of(caps.of(ownLink(new LinkId(UUID.fromString(linkId)))));
    }

    private LinkCopy ownLink(LinkId id) {
        LinkLookup lookup = findLink.find(id);
        if (lookup instanceof LinkLookup.Unavailable) {
            throw ProblemException.of(503, "link-service-unavailable", "The link cannot be looked up just now")
                    .build();
        }
        if (lookup instanceof LinkLookup.Found found && found.copy().belongsTo(new WalletId(caller.accountId()))) {
            return found.copy();
        }
        throw ProblemException.of(404, "link-unknown", "There is no such link").build();
    }
}
